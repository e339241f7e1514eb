package org.demarche.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of a desk as links lead to them, sorted by kind: {@code /cases}, {@code /cases/…}. */
final class DeskPages {

  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
  private static final Pattern NO_PAGE =
      Pattern.compile(
          "/(?:assets|export|logout|login|api|demo)(?:[/?].*)?|.*\\.(?:atom|json|eml).*");

  /** Enough of each kind that no cache of single pages could flatter the figures. */
  private static final int MOST_OF_A_KIND = 40;

  /** A folder with more pages than this holds pages of one kind. */
  private static final int FIXED_PAGES = 6;

  private final HttpClient client;
  private final URI desk;
  private final Map<String, Set<String>> inFolder = new HashMap<>();
  private final Map<String, List<URI>> byKind = new LinkedHashMap<>();
  private List<String> kinds = List.of();

  DeskPages(HttpClient client, URI desk) {
    this.client = client;
    this.desk = desk;
  }

  /** Follows links from the first page and others, at most so many. */
  void follow(List<String> also, int most) throws IOException, InterruptedException {
    Deque<String> ahead = new ArrayDeque<>(also);
    ahead.add("/");
    Set<String> seen = new LinkedHashSet<>(ahead);
    List<String> pages = new ArrayList<>();
    for (int n = 0; n < most && !ahead.isEmpty(); n++) {
      String path = ahead.remove();
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() != 200 || !isPage(answer)) {
        continue;
      }
      pages.add(path);
      Matcher link = LINK.matcher(answer.body());
      while (link.find()) {
        String found = link.group(1).replace("&amp;", "&");
        if (!NO_PAGE.matcher(found).matches() && isWanted(found) && seen.add(found)) {
          ahead.add(found);
        }
      }
    }
    pages.forEach(
        path ->
            byKind
                .computeIfAbsent(kind(path), unseen -> new ArrayList<>())
                .add(desk.resolve(path)));
    kinds = List.copyOf(byKind.keySet());
  }

  private boolean isWanted(String path) {
    String[] halves = path.split("\\?", 2);
    Set<String> siblings = inFolder.computeIfAbsent(folder(halves[0]), unseen -> new HashSet<>());
    Set<String> questions = inFolder.computeIfAbsent(halves[0] + "?", unseen -> new HashSet<>());
    return halves.length == 1
        ? siblings.size() < MOST_OF_A_KIND && siblings.add(path)
        : questions.size() < MOST_OF_A_KIND && questions.add(path);
  }

  private static String folder(String path) {
    return path.substring(0, path.indexOf('/', 1) + 1);
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(desk.resolve(path)).GET().build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** Its folder, an ellipsis for one of many there, and whether something is asked. */
  private String kind(String path) {
    String[] halves = path.split("\\?", 2);
    String folder = folder(halves[0]);
    boolean oneOfMany =
        !folder.isEmpty() && inFolder.getOrDefault(folder, Set.of()).size() > FIXED_PAGES;
    String kind = oneOfMany ? folder + "…" : halves[0];
    return halves.length > 1 ? kind + "?…" : kind;
  }

  int size() {
    return byKind.values().stream().mapToInt(List::size).sum();
  }

  List<String> kinds() {
    return kinds;
  }

  /** Some page of a kind. */
  URI any(String kind, Random random) {
    List<URI> pages = byKind.getOrDefault(kind, List.of());
    return pages.get(random.nextInt(pages.size()));
  }
}
