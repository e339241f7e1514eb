package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a search to a watch-list that tells of an article which comes in later. */
class WatchTest {

  private static final String LATER =
      """
      Norway Sells Radars to Ghana

      ACCRA, Nov 20 (Example) - Norway delivered missiles to Ghana on Friday, the Norwegian \
      defence minister said. Sweden asked Norway not to deliver more missiles to Ghana.
      """;

  @Test
  void what_comes_in_later_is_told_in_list_feed_and_digest(@TempDir Path folder) throws Exception {
    Path archive = folder.resolve("archive");
    Demonstration.load(archive);
    Path later = Files.writeString(folder.resolve("later.txt"), LATER);
    try (RunningDesk desk = RunningDesk.open(archive);
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor();
      narrow(page, desk);
      watch(page);
      RunningDesk.run("ingest", "--archive", archive.toString(), later.toString());
      RunningDesk.run("watch", "run", "--archive", archive.toString());
      page.reload();
      read(page);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  /** Typing narrows without a new page; a facet narrows further and can be taken out. */
  private static void narrow(Page page, RunningDesk desk) {
    page.navigate(desk.at("/search"));
    Locator heading = page.locator("#found h2").first();
    String all = heading.textContent();
    page.locator("#search-words").pressSequentially("missile");
    assertThat(heading).not().hasText(all);
    assertThat(page).hasURL(Pattern.compile(".*/search\\?q=missile$"));
    String found = heading.textContent();
    page.locator(".facets li a").first().click();
    assertThat(page.locator(".chips .chip")).hasCount(1);
    assertThat(page.locator("#search-words")).hasValue("missile");
    Chromium.assertAccessible(page);
    page.locator(".chips .chip").click();
    assertThat(page.locator("#found h2").first()).hasText(found);
  }

  private static void watch(Page page) {
    page.getByText("Save or watch").click();
    page.getByLabel("Name").fill("Missiles");
    page.getByLabel("watch it").check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).last().click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Missiles");
    assertThat(page.getByText("Nothing new yet")).isVisible();
    Chromium.assertAccessible(page);
  }

  private static void read(Page page) {
    assertThat(page.locator(".item-new .hit-title")).hasText("Norway Sells Radars to Ghana");
    assertThat(page.locator(".item-new .record-lines")).containsText("Norway → Ghana");
    String feed = page.locator("#feed").inputValue();
    assertThat(page.request().get(feed).text())
        .contains("<title>Norway Sells Radars to Ghana</title>");
    page.locator("a[href*='/digest/']").first().click();
    assertThat(page.locator("main q").first()).containsText("missiles");
    Chromium.assertAccessible(page);
    page.goBack();
    page.getByText("Mark 1 as seen").click();
    assertThat(page.locator(".item-new")).hasCount(0);
  }
}
