package org.demarche.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How long people wait for the pages of a desk while many use it. */
@Command(
    name = "desk",
    mixinStandardHelpOptions = true,
    header = "How long the pages of a running desk take to begin, under load.",
    description = {
      "",
      "Finds pages by following links, as readers do; nothing is changed. Each user asks for one"
          + " page after the other, every kind of page as often as every other, and reads it whole.",
      ""
    })
final class DeskLoad implements Callable<Integer> {

  private static final int FOLLOWED = 400;

  private final PrintStream out;

  @Parameters(paramLabel = "URL", description = "Of the desk: http://localhost:8080")
  private String address = "";

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "How many at once (default: ${DEFAULT-VALUE}).")
  private int users = 20;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long is measured (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      description =
          "How long a user looks at a page, in milliseconds, on average (default: ${DEFAULT-VALUE};"
              + " 0 asks as fast as the desk answers).")
  private int pause = 1_000;

  @Option(names = "--also", paramLabel = "PATH", description = "A page that no link leads to.")
  private List<String> also = List.of();

  DeskLoad(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    out.println("machine      " + Machine.describe(Machine.load()));
    DeskPages pages = new DeskPages(client(), URI.create(address));
    pages.follow(also, FOLLOWED);
    out.printf("pages        %d of %d kinds%n", pages.size(), pages.kinds().size());
    Waits warm = measure(pages, Math.max(5, seconds / 4));
    out.printf("warm-up      %d pages%n", warm.size());
    Waits waits = measure(pages, seconds);
    out.printf(
        Locale.ROOT,
        "measured     %d users, %d s, pauses of %d ms, %.1f pages a second%n%n",
        users,
        seconds,
        pause,
        waits.size() / (double) seconds);
    waits.print(out);
    return waits.failures() == 0 ? 0 : 1;
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  private Waits measure(DeskPages pages, int time) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(time).toNanos();
    Waits waits = new Waits();
    ExecutorService crowd = Executors.newFixedThreadPool(users);
    List<Future<@Nullable Void>> all = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      Random random = new Random(user);
      all.add(crowd.submit(() -> use(pages, random, end, waits)));
    }
    crowd.shutdown();
    for (Future<@Nullable Void> one : all) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw new BenchmarkException("a user could not go on: " + e.getCause());
      }
    }
    return waits;
  }

  private @Nullable Void use(DeskPages pages, Random random, long end, Waits waits)
      throws IOException, InterruptedException {
    HttpClient client = client();
    TimeUnit.MILLISECONDS.sleep(random.nextInt(pause + 1));
    while (System.nanoTime() < end) {
      String kind = pages.kinds().get(random.nextInt(pages.kinds().size()));
      URI page = pages.any(kind, random);
      double milliseconds = wait(client, page);
      if (milliseconds < 0) {
        waits.fail(page);
      } else {
        waits.add(kind, milliseconds);
      }
      // Between none and twice the pause.
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * pause + 1));
    }
    return null;
  }

  /** Milliseconds to the first byte of the page; below 0 where it is an error. */
  private static double wait(HttpClient client, URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).GET().build();
    long begun = System.nanoTime();
    HttpResponse<InputStream> answer =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    double milliseconds = (System.nanoTime() - begun) / 1e6;
    try (InputStream body = answer.body()) {
      body.transferTo(OutputStream.nullOutputStream());
    }
    return answer.statusCode() == 200 ? milliseconds : -1;
  }

  /** How long users have waited, by kind of page. Thread-safe. */
  private static final class Waits {

    private final Map<String, List<Double>> byKind = new ConcurrentSkipListMap<>();
    private final List<URI> failed = new ArrayList<>();

    synchronized void add(String kind, double milliseconds) {
      byKind.computeIfAbsent(kind, unseen -> new ArrayList<>()).add(milliseconds);
    }

    synchronized void fail(URI page) {
      failed.add(page);
    }

    int failures() {
      return failed.size();
    }

    int size() {
      return byKind.values().stream().mapToInt(List::size).sum();
    }

    void print(PrintStream out) {
      out.printf("%-34s %8s %10s %8s %9s%n", "", "pages", "median ms", "95 % ms", "slowest");
      byKind.forEach((kind, waits) -> row(out, kind, waits));
      row(out, "all", byKind.values().stream().flatMap(List::stream).toList());
      if (!failed.isEmpty()) {
        out.println(failed.size() + " pages were answered with an error, as " + failed.get(0));
      }
    }

    private static void row(PrintStream out, String kind, List<Double> waits) {
      List<Double> sorted = waits.stream().sorted().toList();
      if (sorted.isEmpty()) {
        return;
      }
      int last = sorted.size() - 1;
      out.printf(
          Locale.ROOT,
          "%-34s %8d %10.1f %8.1f %9.1f%n",
          kind,
          sorted.size(),
          sorted.get(sorted.size() / 2),
          sorted.get(Math.min(last, sorted.size() * 95 / 100)),
          sorted.get(last));
    }
  }
}
