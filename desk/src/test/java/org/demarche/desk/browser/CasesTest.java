package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a researcher does with a case. */
class CasesTest {

  private static final String NASAMS = "/cases/norway-portugal-nasams-2009";

  @TempDir private Path folder;
  private RunningDesk desk;
  private Chromium chromium;

  @BeforeEach
  void open() throws Exception {
    Path archive = folder.resolve("archive");
    Demonstration.load(archive);
    desk = RunningDesk.open(archive);
    chromium = new Chromium();
    // The first page waits for the lexicon and the index.
    Page first = chromium.visitor();
    first.navigate(desk.at("/cases"), new Page.NavigateOptions().setTimeout(90_000));
    first.context().close();
  }

  @AfterEach
  void close() throws Exception {
    chromium.close();
    desk.close();
  }

  @Test
  void a_case_is_opened_read_decided_about_and_printed() {
    Page page = chromium.visitor();
    opens_it_from_the_list(page);
    sees_the_words_behind_a_point(page);
    moves_the_ring(page);
    follows_a_figure_to_its_sentence(page);
    renames_it_splits_it_and_takes_both_back(page);
    prints_it(page);
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void on_a_small_screen_in_the_dark_nothing_runs_out_of_sight() {
    Page page = chromium.visitor(390, ColorScheme.DARK);
    for (String path : new String[] {"/cases", NASAMS, "/weapons/nasams"}) {
      page.navigate(desk.at(path));
      if (path.equals(NASAMS)) {
        drawn(page);
      }
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(390);
      Chromium.assertAccessible(page);
    }
    assertThat(chromium.complaints()).isEmpty();
  }

  private void opens_it_from_the_list(Page page) {
    page.navigate(desk.at("/cases"));
    Chromium.assertAccessible(page);
    page.getByLabel("Weapon or class").fill("NASAMS");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filter")).click();
    assertThat(page.locator(".case-list tbody tr")).hasCount(2);
    page.locator("a.case-link[href='" + NASAMS + "']").click();
    assertThat(page.locator("h1")).hasText("Norway → Portugal: NASAMS");
    drawn(page);
    Chromium.assertAccessible(page);
  }

  private static void drawn(Page page) {
    page.locator(".dossier[data-drawn]").waitFor();
  }

  private static void sees_the_words_behind_a_point(Page page) {
    Locator point = page.locator(".timeline .point.status-cancelled").first();
    point.hover();
    assertThat(page.locator(".tip"))
        .containsText(Pattern.compile("cancel", Pattern.CASE_INSENSITIVE));
    assertThat(page.locator(".claims tr.tied")).hasCount(1);
    page.mouse().move(0, 0);
    assertThat(page.locator(".tip")).hasCount(0);
    point.focus();
    assertThat(page.locator(".tip")).isVisible();
  }

  private static void moves_the_ring(Page page) {
    Locator ring = page.locator("[data-drawing=range] svg");
    assertThat(ring).hasAttribute("aria-label", Pattern.compile("40 kilometres round Lisbon"));
    page.locator("#ring-place").selectOption("Oslo");
    assertThat(ring).hasAttribute("aria-label", Pattern.compile("round Oslo"));
    assertThat(page.locator("[data-distances]")).containsText("Lisbon");
    page.locator("#ring-at").fill("38.5, -9");
    page.locator("#ring-at").press("Enter");
    assertThat(page.locator("[data-distances] tr", hasText("Lisbon"))).containsText("within reach");
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void follows_a_figure_to_its_sentence(Page page) {
    page.locator(".summary a", hasText("ordered")).click();
    assertThat(page.locator(".notice")).containsText("ordered");
    drawn(page);
    assertThat(page.locator(".claims tbody tr")).not().hasCount(0);
    assertThat(page.locator(".claims .words a").first())
        .hasAttribute("href", Pattern.compile("/articles/\\d+#r-[0-9a-f]{12}"));
    page.locator(".notice a").click();
    drawn(page);
  }

  private static void renames_it_splits_it_and_takes_both_back(Page page) {
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("The Lisbon affair");
    press(page, "Rename");
    assertThat(page.locator("h1")).hasText("The Lisbon affair");
    int claims = page.locator(".claims tbody tr").count();
    page.locator(".claims tbody tr").last().getByLabel("split off").check();
    press(page, "Split off the ticked claims");
    assertThat(page.locator(".claims tbody tr")).hasCount(claims - 1);
    press(page, "Undo: Split 1 claim off norway-portugal-nasams-2009");
    assertThat(page.locator(".claims tbody tr")).hasCount(claims);
    press(page, "Undo: Renamed it “The Lisbon affair”");
    assertThat(page.locator("h1")).hasText("Norway → Portugal: NASAMS");
    assertThat(page.locator("#decisions .undone")).hasCount(2);
    drawn(page);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void prints_it(Page page) {
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4"));
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf.length).isGreaterThan(20_000);
  }
}
