package org.demarche.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {

  @Test
  void a_new_desk_opens(@TempDir Path folder) throws Exception {
    try (RunningDesk desk = RunningDesk.open(folder.resolve("archive"));
        Chromium chromium = new Chromium()) {
      Page page = chromium.visitor();
      page.navigate(desk.at("/"));
      assertThat(page).hasTitle("Start · Demarche");
      Chromium.assertAccessible(page);
      assertThat(chromium.complaints()).isEmpty();
    }
  }
}
