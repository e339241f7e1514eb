package org.demarche.desk.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010-09-06",
        "2010-09-06T23:59",
        "2010-09-06T23:59:59Z",
        "2010-09-06T23:59:59.123+03:00",
        "2010-09-06T23:59:59 EST",
        "2010-09-06 16:45:00",
        " 2010-09-06 ",
        "6-SEP-2010 15:01:01.79",
        "6-SEP-2010  09:15:05.40",
        "06-SEP-2010 00:02:59.13&#5;&#5;RM",
        "06-Sep-2010",
        "Mon, 06 Sep 2010 16:45:00 GMT",
        "Mon, 6 Sep 2010 16:45:00 +0200",
        "6 Sep 2010"
      })
  void the_day_is_the_one_that_is_written(String text) {
    assertThat(PublicationDate.find(text)).contains(LocalDate.of(2010, 9, 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "2010", "2010-09", "06/09/2010", "2010-02-30", "30-FEB-1987"})
  void what_is_no_date_or_could_be_two_is_none(String text) {
    assertThat(PublicationDate.find(text)).isEmpty();
  }
}
