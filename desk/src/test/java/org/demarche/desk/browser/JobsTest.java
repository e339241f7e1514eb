package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles come in and the lexicon grows, all in the browser. */
class JobsTest {

  private static final double LONG = 120_000;

  @Test
  void an_editor_fills_an_archive_and_teaches_it_a_word(@TempDir Path folder) throws Exception {
    Path wire =
        Files.writeString(
            folder.resolve("wire.jsonl"),
            """
            {"id":"w1","text":"Norway confabulated with Chile in Oslo on Monday."}
            {broken
            """);
    try (RunningDesk desk = RunningDesk.open(folder.resolve("archive"));
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor();
      loadsTheDemonstration(page, desk);
      uploads(page, desk, wire);
      teaches(page, desk);
      Chromium.assertAccessible(page);
      assertThat(chromium.complaints().stream().filter(said -> !said.contains("422")).toList())
          .isEmpty();
    }
  }

  private static void loadsTheDemonstration(Page page, RunningDesk desk) {
    page.navigate(desk.at("/jobs"));
    Chromium.assertAccessible(page);
    button(page, "Load the demonstration set").first().click();
    assertThat(page.locator(".job-done")).isVisible(new IsVisibleOptions().setTimeout(LONG));
    assertThat(page.locator("#progress")).containsText("Rifles bound for Chad held in Greek port");
    Chromium.assertAccessible(page);
  }

  private static void uploads(Page page, RunningDesk desk, Path wire) {
    page.navigate(desk.at("/jobs"));
    page.getByLabel("Files").setInputFiles(wire);
    button(page, "Take them in").click();
    assertThat(page.locator(".job-done")).isVisible(new IsVisibleOptions().setTimeout(LONG));
    page.navigate(desk.at("/jobs/quarantine"));
    assertThat(page.locator("main")).containsText("wire.jsonl:2");
    Chromium.assertAccessible(page);
    button(page, "Forget wire.jsonl:2").click();
    assertThat(page.locator("main")).containsText("Nothing is in quarantine");
  }

  private static void teaches(Page page, RunningDesk desk) {
    page.navigate(desk.at("/lexicon"));
    Chromium.assertAccessible(page);
    page.getByText("Add a frame").click();
    Locator field = page.getByLabel("YAML");
    String sound = field.inputValue();
    field.fill(sound.replace("actor: NOR, recipient: CHL", "actor: NOR, recipient: ESP"));
    button(page, "Check").click();
    assertThat(page.locator("#verdict"))
        .containsText("One fault", new ContainsTextOptions().setTimeout(LONG));
    page.locator("#verdict button").first().click();
    assertThat(field).isFocused();
    field.fill(sound);
    page.setDefaultNavigationTimeout(LONG);
    page.setDefaultTimeout(LONG);
    button(page, "Save").click();
    button(page, "Code the archive anew").click();
    assertThat(page.locator(".job-done")).isVisible(new IsVisibleOptions().setTimeout(LONG));
    page.navigate(desk.at("/lexicon/entries/frames/consult/confabulate.yml"));
    assertThat(page.locator("aside")).containsText(Pattern.compile("in 1 record"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
