package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.Reviewed;
import org.demarche.desk.web.AtDesk;
import org.demarche.desk.web.Desks;
import org.demarche.desk.web.site.Visitor;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading an article, correcting what the machine found, walking the queue. */
class ReadingTest extends AtDesk {

  private Chromium chromium;

  @Override
  protected void fill() {
    Reviewed.fill(archive);
  }

  @BeforeEach
  void openBrowser() {
    chromium = new Chromium();
  }

  @AfterEach
  void closeBrowser() {
    chromium.close();
  }

  @Test
  void an_analyst_reads_asks_why_corrects_and_undoes() {
    long number = archive.articles().find("radars").orElseThrow().number();
    Page page = chromium.visitor();
    page.navigate(desk.at("/articles/" + number).toString());
    Chromium.assertAccessible(page);
    Locator card = page.locator(".record[aria-label*=transfer]").first();
    card.hover();
    assertThat(page.locator("mark.tied").first()).containsText("Borduria ordered about 36");
    page.locator("mark", new Page.LocatorOptions().setHasText("pass the radars on")).hover();
    assertThat(page.locator(".record.tied")).containsText("Syldavia");

    page.keyboard().press("j");
    assertThat(page.locator(".record").first()).isFocused();
    page.keyboard().press("w");
    assertThat(page.locator("#why")).isVisible();
    assertThat(page.locator("#why")).containsText("request fired");
    Chromium.assertAccessible(page);
    page.keyboard().press("Escape");

    card.locator("[data-key=c]").click();
    Locator form = page.locator(".correction");
    form.locator("[name=supplier]").fill("Nowhereland");
    form.locator("button.primary").click();
    assertThat(form.locator("[role=alert]")).containsText("the lexicon has no party");
    Chromium.assertAccessible(page);
    form.locator("[name=supplier]").fill("France");
    form.locator("[name=note]").fill("the text says so");
    form.locator("button.primary").click();
    Locator corrected = page.locator(".record", new Page.LocatorOptions().setHasText("France"));
    assertThat(corrected).containsText("corrected");
    page.keyboard().press("u");
    assertThat(page.locator(".record.verdict-corrected")).hasCount(0);
    assertThat(page.locator(".record", new Page.LocatorOptions().setHasText("France"))).hasCount(0);
    // The browser itself says that the form was refused.
    assertThat(chromium.complaints()).allMatch(said -> said.contains("422"));
  }

  @Test
  void the_queue_is_walked_by_keyboard_and_a_second_reviewer_gets_something_else()
      throws Exception {
    Page page = chromium.visitor();
    page.navigate(desk.at("/review").toString());
    Chromium.assertAccessible(page);
    assertThat(page.locator("#waiting")).hasText("9");
    String first = current(page);
    // the page is closed before its desk, which it may still ask for something
    try (Desks other =
            Desks.over(archive, request -> new Visitor("Ben", Role.REVIEWER, Visitor.Way.LOCAL));
        Page second = chromium.visitor()) {
      second.navigate(other.at("/review").toString());
      assertThat(List.of(first)).doesNotContain(current(second));
    }
    page.keyboard().press("a");
    assertThat(page.locator("#waiting")).hasText("8");
    assertThat(page.locator("#undo")).containsText("accepted");
    assertThat(page.locator("#current .item")).not().hasAttribute("data-record", first);
    page.keyboard().press("r");
    assertThat(page.locator("#decided")).hasText("2");
    page.keyboard().press("s");
    assertThat(page.locator("#undo")).containsText("put off");
    page.keyboard().press("c");
    assertThat(page.locator(".correcting form")).isVisible();
    Chromium.assertAccessible(page);
    page.locator(".correcting .cancel").click();
    page.keyboard().press("u");
    page.waitForURL(Pattern.compile(".*item=.*"));
    page.keyboard().press("o");
    page.waitForURL(Pattern.compile(".*/articles/.*"));
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void a_hostile_article_is_shown_and_harms_nobody() {
    String script = "<script>document.title='harmed'</script><img src=x onerror=alert(1)>";
    String override = "\u202Egnihton\u202C ${1+1} {{2}} ";
    Article hostile =
        new Article(
            "<b id=x>" + script,
            script + override,
            script + override + "word".repeat(250_000),
            LocalDate.of(2010, 9, 7),
            "javascript:alert(1)",
            script,
            Map.of());
    Reviewed.add(archive, new CodingResult(hostile, List.of(), List.of()));
    long number = archive.articles().find(hostile.id()).orElseThrow().number();
    Page page = chromium.visitor(390, ColorScheme.LIGHT);
    page.onDialog(dialog -> fail("a script ran"));
    page.navigate(desk.at("/articles/" + number).toString());
    assertThat(page.locator("h1")).containsText("<script>document.title='harmed'</script>");
    assertThat(page).not().hasTitle("harmed");
    assertThat(page.locator("main script, main img, #x")).hasCount(0);
    assertThat(page.locator("a[href^='javascript']")).hasCount(0);
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    assertThat(chromium.complaints()).isEmpty();
  }

  private static String current(Page page) {
    return page.locator("#current .item").getAttribute("data-record");
  }
}
