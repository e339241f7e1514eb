package org.demarche.desk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.desk.export.Samples;
import org.demarche.model.CodedRecord;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordReaderTest {

  @Test
  void what_was_written_is_read_and_written_alike() throws IOException {
    for (CodedRecord record : samples()) {
      String json = json(record);
      assertThat(json(JsonRecordReader.read(json))).isEqualTo(json);
    }
  }

  @Test
  void a_record_comes_back_but_for_the_places_of_its_numbers() throws IOException {
    List<CodedRecord> numberless =
        samples().stream().filter(r -> !(r instanceof Transfer)).toList();
    for (CodedRecord record : numberless) {
      assertThat(JsonRecordReader.read(json(record))).isEqualTo(record);
    }
  }

  @Test
  void every_way_to_say_a_number_comes_back() throws IOException {
    Span span = new Span(0, 1);
    for (Quantity quantity :
        List.of(
            new Quantity(3L, 3L, Quantity.Qualifier.EXACT, span),
            new Quantity(3L, 5L, Quantity.Qualifier.EXACT, span),
            new Quantity(3L, 3L, Quantity.Qualifier.ABOUT, span),
            new Quantity(3L, null, Quantity.Qualifier.AT_LEAST, span),
            new Quantity(null, 3L, Quantity.Qualifier.AT_MOST, span),
            new Quantity(null, null, Quantity.Qualifier.ABOUT, span))) {
      Transfer order = Samples.order();
      Transfer transfer =
          new Transfer(
              order.id(),
              order.supplier(),
              order.recipient(),
              order.weapon(),
              quantity,
              order.value(),
              order.status(),
              order.circumstances(),
              order.provenance(),
              order.events());
      String json = json(transfer);
      assertThat(json(JsonRecordReader.read(json))).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{}",
        "{\"record\":\"event\"}",
        "{\"record\":\"dream\",\"id\":\"x\"}",
        "{\"record\":\"diversion\",\"id\":\"x\",\"article\":\"a\",\"modality\":\"asserted\"}"
      })
  void what_is_no_record_is_refused_with_a_reason(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonRecordReader.read(json))
        .withMessageMatching("(?s).{8,}");
  }

  private static List<CodedRecord> samples() {
    return Stream.of(Samples.result().records(), Samples.arms().records())
        .flatMap(List::stream)
        .toList();
  }

  private static String json(CodedRecord record) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new JsonRecords(json).write(record);
    }
    return text.toString();
  }
}
