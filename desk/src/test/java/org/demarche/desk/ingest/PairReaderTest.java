package org.demarche.desk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PairReaderTest {

  @Test
  void columns_are_found_by_the_first_line() throws Exception {
    PairReader reader =
        open(
            "note\tRecipient\tid\tactor\tsentence\r\nx\tIran\t7\tIsrael\tIsrael \"warned\" Iran.\r\n");
    assertThat(reader.next()).isEqualTo(new Pair("7", "Israel \"warned\" Iran.", "Israel", "Iran"));
    assertThat(reader.next()).isNull();
  }

  @Test
  void a_missing_column_is_named() {
    assertThatThrownBy(() -> open("id\tsentence\tactor\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column \"recipient\"");
  }

  @Test
  void an_empty_cell_is_refused_and_the_next_line_is_read() throws Exception {
    PairReader reader =
        open("id\tsentence\tactor\trecipient\n1\tA.\t\tB\n2\tC met D.\tC\tD\n3\tE.\tE\n");
    assertThatThrownBy(reader::next).hasMessageContaining("standard input:2: no actor");
    assertThat(reader.next()).isEqualTo(new Pair("2", "C met D.", "C", "D"));
    assertThatThrownBy(reader::next).hasMessageContaining("standard input:4: no recipient");
    assertThat(reader.next()).isNull();
  }

  @Test
  void a_missing_or_empty_file_is_refused() {
    assertThatThrownBy(() -> PairReader.open("nowhere.tsv", new ByteArrayInputStream(new byte[0])))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> open("")).hasMessageContaining("empty");
  }

  private static PairReader open(String content) throws IOException, InputException {
    return PairReader.open("-", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
