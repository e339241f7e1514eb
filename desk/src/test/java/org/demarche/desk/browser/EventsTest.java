package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {

  private static final LocatorAssertions.HasCountOptions PATIENTLY =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);

  @Test
  void events_are_narrowed_opened_and_taken_away(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("archive");
    Demonstration.load(archive);
    try (RunningDesk desk = RunningDesk.open(archive);
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor();
      page.navigate(desk.at("/events"));
      assertThat(page.locator("table.events tbody tr").first()).isVisible();
      Chromium.assertAccessible(page);

      narrowByClass(page);
      narrowByBar(page);
      openIncident(page);
      page.goBack();
      exportHoldsWhatIsShown(page);
      drawMap(page);
      removeFilters(page);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  @Test
  void a_small_screen_shows_the_list_first(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("archive");
    Demonstration.load(archive);
    try (RunningDesk desk = RunningDesk.open(archive);
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor(390, ColorScheme.DARK);
      page.navigate(desk.at("/events?view=map"));
      assertThat(page.locator("svg.world")).hasCount(1, PATIENTLY);
      assertThat(page.locator("form.filters")).isHidden();
      page.getByText("Filters", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("form.filters")).isVisible();
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      Chromium.assertAccessible(page);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void narrowByClass(Page page) {
    page.getByLabel("verbal conflict", new Page.GetByLabelOptions().setExact(true)).check();
    page.waitForURL(Pattern.compile(".*quad=3.*"));
    assertThat(page.locator("ul.chips")).containsText("quad: verbal conflict");
    page.getByLabel("verbal cooperation", new Page.GetByLabelOptions().setExact(true)).check();
    page.waitForURL(Pattern.compile(".*quad=1&quad=3.*"));
  }

  private static void narrowByBar(Page page) {
    Locator table = page.getByText("The figures as a table");
    table.click();
    Locator figures = page.locator(".figures-table tbody tr").first();
    String count = figures.locator("td").nth(4).innerText();
    figures.getByRole(AriaRole.BUTTON).click();
    page.waitForURL(Pattern.compile(".*from=\\d{4}-.*to=\\d{4}-.*"));
    assertThat(page.locator("h1 + p")).containsText(count + " incident");
    page.locator(".chip", new Page.LocatorOptions().setHasText("from:")).locator("a").click();
    page.locator(".chip", new Page.LocatorOptions().setHasText("to:")).locator("a").click();
    page.waitForURL(Pattern.compile(".*quad=1&quad=3"));
    page.locator("svg.bars").click();
    page.waitForURL(Pattern.compile(".*from=\\d{4}-.*to=\\d{4}-.*"));
    assertThat(page.locator("ul.chips")).containsText("from:");
    page.goBack();
    page.waitForURL(Pattern.compile(".*quad=1&quad=3"));
  }

  private static void openIncident(Page page) {
    page.locator("table.events td.number a").first().click();
    page.waitForURL(Pattern.compile(".*/incidents/.*"));
    assertThat(page.locator("ol.reports li").first()).isVisible();
    assertThat(page.locator("ol.reports .chip.machine").first()).isVisible();
    Chromium.assertAccessible(page);
  }

  private static void exportHoldsWhatIsShown(Page page) throws Exception {
    page.locator(".ways")
        .getByText("Reports", new Locator.GetByTextOptions().setExact(true))
        .click();
    page.waitForURL(Pattern.compile(".*show=reports.*"));
    List<String> quotes = page.locator("table.events .sentence .quote").allInnerTexts();
    page.getByText("Export", new Page.GetByTextOptions().setExact(true)).click();
    Download download =
        page.waitForDownload(
            () ->
                page.locator(".exports")
                    .getByText("records", new Locator.GetByTextOptions().setExact(true))
                    .click());
    assertThat(download.suggestedFilename()).isEqualTo("demarche-records.jsonl");
    List<String> records = Files.readAllLines(download.path());
    assertThat(records).hasSameSizeAs(quotes).isNotEmpty();
    for (String quote : quotes) {
      String begin = quote.substring(0, Math.min(12, quote.length()));
      assertThat(records).anyMatch(line -> line.contains("\"quote\":\"" + begin));
    }
  }

  private static void drawMap(Page page) {
    page.locator(".ways").getByText("Map", new Locator.GetByTextOptions().setExact(true)).click();
    page.waitForURL(Pattern.compile(".*view=map.*"));
    assertThat(page.locator("svg.world .land[data-code=FRA]")).hasCount(1, PATIENTLY);
    Locator pair = page.locator(".map-columns table tbody a").first();
    String count = pair.innerText();
    pair.click();
    page.waitForURL(Pattern.compile(".*actor=.*"));
    assertThat(page.locator("h1 + p")).containsText(count + " report");
  }

  private static void removeFilters(Page page) {
    page.getByText("clear all").click();
    page.waitForURL(Pattern.compile(".*/events$"));
    assertThat(page.locator("ul.chips")).hasCount(0);
  }
}
