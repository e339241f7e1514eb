package org.demarche.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of every page, at both widths, light and dark, to be looked at; each page is checked for
 * accessibility and complaints of the console on the way. They lie in {@code target/screenshots}.
 */
class ScreenshotsTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));
  private static final String ARCHIVE = System.getProperty("screenshots.archive", "");
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  /** Pages that have an address of their own. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("start", "/"),
          Map.entry("search", "/search?q=missiles"),
          Map.entry("events", "/events"),
          Map.entry("cases", "/cases"),
          Map.entry("parties", "/parties"),
          Map.entry("review", "/review"),
          Map.entry("agreement", "/review/agreement"),
          Map.entry("precision", "/review/precision"),
          Map.entry("watch", "/watch"),
          Map.entry("lexicon", "/lexicon"),
          Map.entry("jobs", "/jobs"),
          Map.entry("quarantine", "/jobs/quarantine"),
          Map.entry("account", "/account"),
          Map.entry("accounts", "/admin/accounts"),
          Map.entry("audit", "/admin/audit"),
          Map.entry("map", "/events?view=map"),
          Map.entry("api", "/api"));

  /** Pages to which the first link of its kind on another page leads. */
  private static final Map<String, List<String>> LINKED =
      Map.of(
          "article", List.of("/search?q=missiles", "main a[href^='/articles/']"),
          "case", List.of("/cases", "main a[href^='/cases/']"),
          "incident", List.of("/events", "main a[href^='/incidents/']"),
          "party", List.of("/parties", "main tbody a[href^='/parties/']"),
          "entry", List.of("/lexicon?q=sell", "main a[href^='/lexicon/entries/']"));

  @Test
  void every_page_can_be_looked_at(@TempDir Path folder) throws Exception {
    boolean own = !ARCHIVE.isBlank();
    Path archive = own ? Path.of(ARCHIVE) : folder.resolve("archive");
    if (!own) {
      Demonstration.load(archive);
    }
    try (RunningDesk desk = RunningDesk.open(archive);
        Chromium chromium = new Chromium()) {
      Map<String, String> pages = pages(desk, chromium);
      for (int width : WIDTHS) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          Page page = chromium.visitor(width, scheme);
          for (Map.Entry<String, String> one : pages.entrySet()) {
            show(page, desk.at(one.getValue()));
            take(page, one.getKey(), width, scheme);
            Chromium.assertAccessible(page);
          }
          page.context().close();
        }
      }
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static Map<String, String> pages(RunningDesk desk, Chromium chromium) {
    Map<String, String> pages = new LinkedHashMap<>(FIXED);
    Page page = chromium.visitor();
    LINKED.forEach(
        (name, way) -> {
          show(page, desk.at(way.get(0)));
          ElementHandle link = page.querySelector(way.get(1));
          assertThat(link).as(way.get(1) + " on " + way.get(0)).isNotNull();
          pages.put(name, link.getAttribute("href").replaceFirst("#.*", ""));
        });
    page.context().close();
    return pages;
  }

  private static void show(Page page, String address) {
    Response answer = page.navigate(address);
    assertThat(answer.status()).as(address).isEqualTo(200);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private static void take(Page page, String name, int width, ColorScheme scheme)
      throws IOException {
    String file =
        String.format(
            Locale.ROOT, "%s-%d-%s.png", name, width, scheme.name().toLowerCase(Locale.ROOT));
    assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
        .as(name + " is wider than the screen of " + width)
        .isLessThanOrEqualTo(width);
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)).setFullPage(true));
  }
}
