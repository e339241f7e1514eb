package org.demarche.desk.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.demarche.desk.ingest.format.PublicationDate;

class DateFuzzTest {

  @FuzzTest
  void any_text_is_a_date_or_none(byte[] bytes) {
    PublicationDate.find(new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(day -> assertThat(day).isNotNull());
  }
}
