package org.demarche.desk.ingest.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.demarche.desk.ingest.format.PublicationDate;

class DateFuzzTest {

  @FuzzTest
  void any_text_is_a_date_or_none(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    PublicationDate.find(text)
        .ifPresent(
            day -> {
              if (PublicationDate.find(day.toString()).isEmpty()) {
                throw new AssertionError(day + " is written, but not read");
              }
            });
  }
}
