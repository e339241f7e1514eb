package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.TinyLexicon;
import org.junit.jupiter.api.Test;

/** What SOURCE.yml says of an imported table is true. */
class SourceCheckerTest {

  private static final String SOURCE =
      """
      source: towns
      origin: https://example.org
      licence: MIT
      retrieved: 2020-01-01
      tables:
        - file: towns.tsv
          rows: 2
          sha256: %s
      """
          .formatted("0".repeat(64));
  private static final String FILE = "imported/towns/SOURCE.yml";
  private static final String TABLE = "imported/towns/towns.tsv";

  private final Map<String, String> texts = TinyLexicon.texts();

  @Test
  void the_shipped_tables_are_those_that_are_described() {
    LexiconFiles shipped = LexiconFiles.shipped();
    assertThat(shipped.list("imported", ".tsv")).isNotEmpty();
    assertThat(new SourceChecker(shipped).check()).isEmpty();
  }

  @Test
  void a_table_that_was_changed_is_found() {
    texts.put(FILE, SOURCE);
    texts.put(TABLE, "name\nBergen\n");
    assertThat(messages())
        .anyMatch(m -> m.startsWith(FILE + ":7: rows of the table: 1, not 2"))
        .anyMatch(m -> m.startsWith(FILE + ":8: the SHA-256 of the table: "));
  }

  @Test
  void a_table_that_is_gone_is_found() {
    texts.put(FILE, SOURCE);
    assertThat(messages()).contains(FILE + ":6: the file imported/towns/towns.tsv is missing");
  }

  @Test
  void a_table_without_a_description_is_found() {
    texts.put(TABLE, "name\nBergen\n");
    assertThat(messages()).contains(TABLE + ": no SOURCE.yml beside it says where it comes from");
  }

  private List<String> messages() {
    return new SourceChecker(LexiconFiles.ofTexts(texts))
        .check().stream().map(Finding::toString).toList();
  }
}
