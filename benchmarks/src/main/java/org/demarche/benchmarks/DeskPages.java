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

  private final HttpClient client;
  private final URI desk;
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
    for (int n = 0; n < most && !ahead.isEmpty(); n++) {
      String path = ahead.remove();
      HttpResponse<String> answer = get(path);
      if (answer.statusCode() != 200 || !isPage(answer)) {
        continue;
      }
      byKind.computeIfAbsent(kind(path), unseen -> new ArrayList<>()).add(desk.resolve(path));
      Matcher link = LINK.matcher(answer.body());
      while (link.find()) {
        String found = link.group(1).replace("&amp;", "&");
        if (!NO_PAGE.matcher(found).matches() && isWanted(found) && seen.add(found)) {
          ahead.add(found);
        }
      }
    }
    kinds = List.copyOf(byKind.keySet());
  }

  private boolean isWanted(String path) {
    return byKind.getOrDefault(kind(path), List.of()).size() < MOST_OF_A_KIND;
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(desk.resolve(path)).GET().build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** The first folder, what follows as an ellipsis, and whether something is asked. */
  private static String kind(String path) {
    String[] halves = path.split("\\?", 2);
    String[] folders = halves[0].split("/");
    StringBuilder kind = new StringBuilder("/").append(folders.length > 1 ? folders[1] : "");
    for (int i = 2; i < folders.length; i++) {
      kind.append('/').append(i % 2 == 0 && !folders[i].matches("[a-z]+") ? "…" : folders[i]);
    }
    return halves.length > 1 ? kind.append("?…").toString() : kind.toString();
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
