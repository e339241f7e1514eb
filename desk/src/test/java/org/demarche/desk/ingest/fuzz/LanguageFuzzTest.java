package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.model.Article;

class LanguageFuzzTest {

  private static final LanguageFinder FINDER = new LanguageFinder();

  @FuzzTest
  void any_text_has_a_language_or_none(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String language = FINDER.find(Article.of("a", text));
    if (!language.matches("[a-z]{2,3}")) {
      throw new AssertionError(language);
    }
  }
}
