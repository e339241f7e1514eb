package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody finds a party by another spelling, looks at its relations, renames and merges it. */
class PartyTest {

  @TempDir private Path folder;

  @Test
  void a_party_is_found_looked_at_renamed_merged_and_parted_again() throws Exception {
    Path place = folder.resolve("archive");
    fill(place);
    try (RunningDesk desk = RunningDesk.open(place);
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor();
      page.navigate(desk.at("/parties"));
      Chromium.assertAccessible(page);
      page.getByLabel("Name, spelling, person or code").fill("defence minister ada");
      page.getByRole(AriaRole.BUTTON, named("Find")).click();
      page.getByRole(AriaRole.LINK, named("Norway")).click();
      lookAtRelations(page);
      rename(page);
      merge(page, desk);
      Page small = chromium.visitor(390, ColorScheme.DARK);
      small.navigate(desk.at("/parties/norway"));
      assertThat((int) (Integer) small.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(390);
      Chromium.assertAccessible(small);
      assertThat(chromium.complaints()).isEmpty();
    }
  }

  private static void lookAtRelations(Page page) {
    assertThat(page.locator("#multiples button")).hasCount(1);
    page.getByLabel("By", new Page.GetByLabelOptions().setExact(true)).selectOption("month");
    assertThat(page.locator("svg.series a").first())
        .hasAttribute("href", Pattern.compile("/events\\?actor=norway.*"));
    Chromium.assertAccessible(page);
    page.getByRole(AriaRole.LINK, named("History of the two")).click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Norway and Ruritania");
    assertThat(page.locator("#over-time svg rect").first()).isVisible();
    Chromium.assertAccessible(page);
    page.goBack();
  }

  private static void rename(Page page) {
    page.getByLabel("Show it as").fill("Kingdom of Norway");
    page.getByRole(AriaRole.BUTTON, named("Rename")).click();
    assertThat(page).hasTitle("Kingdom of Norway · Demarche");
    page.getByRole(AriaRole.BUTTON, named("Undo: “Norway” renamed “Kingdom of Norway”")).click();
    assertThat(page).hasTitle("Norway · Demarche");
  }

  private static void merge(Page page, RunningDesk desk) {
    page.navigate(desk.at("/parties/borduria"));
    page.getByLabel("It is the same as").pressSequentially("sylda");
    assertThat(page.locator("#known-parties option")).hasCount(1);
    page.getByLabel("It is the same as").fill("syldavia");
    page.getByRole(AriaRole.BUTTON, named("Merge")).click();
    assertThat(page).hasTitle("Syldavia · Demarche");
    assertThat(page.getByText("Ruritania → Syldavia: Giraffe")).isVisible();
    Chromium.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Undo: “Borduria” merged into “Syldavia”")).click();
    assertThat(page).hasTitle("Borduria · Demarche");
    assertThat(page.getByText("Ruritania → Borduria: Giraffe")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void fill(Path place) {
    try (Archive archive = Archive.open(place.toString(), place)) {
      Coding coding = new Coding(State.CODED, "lex", "0.1");
      archive
          .articles()
          .add(
              List.of(
                  new Addition(Samples.result(), "en", "here", coding),
                  new Addition(Samples.arms(), "en", "here", coding)),
              List.of(),
              Instant.EPOCH);
    }
  }
}
