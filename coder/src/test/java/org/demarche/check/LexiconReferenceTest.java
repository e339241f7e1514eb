package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The reference page says what the lexicon holds now. */
class LexiconReferenceTest {

  private static final Path PAGE = Path.of("..", "docs", "lexicon-reference.md");
  private static final String COMMAND =
      "./mvnw -pl lexicon,coder test -Dtest=LexiconReferenceTest -Dgolden=update"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  @Test
  void the_page_is_up_to_date() throws IOException {
    String page = LexiconReference.of(Lexicon.shipped());
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) && Files.readString(PAGE).equals(page))
        .as("%s is stale; write it anew: %s", PAGE.normalize(), COMMAND)
        .isTrue();
  }
}
