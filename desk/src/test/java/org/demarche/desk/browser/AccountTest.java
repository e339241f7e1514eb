package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

  private static final String PASSWORD = "four quiet green rivers";
  private static final String OTHER = "nine loud grey geese";

  @Test
  void an_admin_lets_a_reviewer_in_who_changes_the_password(@TempDir Path folder) throws Exception {
    Path place = folder.resolve("archive");
    try (Archive archive = Archive.open(place.toString(), folder)) {
      String hash = new Passwords().hash("ada", PASSWORD);
      new AccountStore(archive).add("ada", Role.ADMIN, hash, Instant.now());
    }
    try (RunningDesk desk = RunningDesk.open(place, "--accounts");
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor(390, ColorScheme.DARK);
      page.navigate(desk.at("/admin/accounts"));
      Chromium.assertAccessible(page);
      logIn(page, "ada", PASSWORD);
      assertThat(page).hasURL(desk.at("/admin/accounts"));
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Rune");
      page.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).selectOption("reviewer");
      page.getByLabel("First password").fill(PASSWORD);
      button(page, "Open the account").click();
      assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The account is open.");
      Chromium.assertAccessible(page);
      page.navigate(desk.at("/admin/audit"));
      assertThat(page.locator("tbody")).containsText("Rune as reviewer");
      Chromium.assertAccessible(page);
      page.navigate(desk.at("/account"));
      Chromium.assertAccessible(page);
      button(page, "Log out").last().click();
      assertThat(page).hasURL(desk.at("/login"));
      page.goBack();
      assertThat(page).hasURL(Pattern.compile(".*/login.*"));
      assertThat(chromium.complaints()).isEmpty();

      reviewer(chromium, desk);
    }
  }

  private static void reviewer(Chromium chromium, RunningDesk desk) {
    Page page = chromium.visitor();
    page.navigate(desk.at("/account"));
    logIn(page, "rune", PASSWORD);
    assertThat(page).hasURL(desk.at("/account"));
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Rune");
    assertThat(chromium.complaints()).isEmpty();

    page.navigate(desk.at("/admin/accounts"));
    assertThat(page.locator("main")).containsText("this needs the role of admin");
    assertThat(chromium.complaints()).allMatch(said -> said.contains("403"));

    page.navigate(desk.at("/account"));
    page.getByLabel("Present password").fill(PASSWORD);
    page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true)).fill(OTHER);
    page.getByLabel("New password, again").fill(OTHER);
    button(page, "Change the password").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("The password is changed");
    button(page, "Log out").first().click();
    assertThat(page).hasURL(desk.at("/login"));
    assertThat(chromium.complaints()).isEmpty();

    logIn(page, "rune", PASSWORD);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("is wrong");
    assertThat(chromium.complaints()).allMatch(said -> said.contains("401"));
    Chromium.assertAccessible(page);
  }

  private static void logIn(Page page, String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    button(page, "Log in").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
