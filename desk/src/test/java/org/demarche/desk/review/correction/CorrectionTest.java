package org.demarche.desk.review.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.desk.export.Samples;
import org.demarche.desk.json.RecordJson;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewed;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.Verdict;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CorrectionTest {

  private static final Lexicon LEXICON = Lexicon.shipped();

  @TempDir Path folder;

  static Stream<CodedRecord> records() {
    return Samples.arms().records().stream();
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_form_that_is_sent_as_it_was_changes_nothing(CodedRecord record) {
    Correction.Corrected same = correction().read(record, form(record));
    assertThat(RecordJson.of(same.record())).isEqualTo(RecordJson.of(record));
    assertThat(same.changed()).isEmpty();
  }

  @Test
  void an_event_is_corrected() {
    Map<String, List<String>> form = form(Samples.ordering());
    form.put("type", List.of("REQUEST"));
    form.put("mode", List.of("assist"));
    form.put("actor", List.of("Borduria", "Norway", ""));
    form.put("recipient", List.of("\"a firm at sea\""));
    form.put("context", List.of("cyber"));
    form.put("date", List.of("2009-03 to 2009-05"));
    Correction.Corrected corrected = correction().read(Samples.ordering(), form);
    Event event = (Event) corrected.record();
    assertThat(event.code().type()).isEqualTo(EventType.REQUEST);
    assertThat(event.code().cameo()).isNull();
    assertThat(event.actors()).extracting(Party::id).containsExactly("borduria", "norway");
    assertThat(event.recipients()).extracting(Party::name).containsExactly("a firm at sea");
    assertThat(event.recipients()).extracting(Party::id).containsOnlyNulls();
    assertThat(event.circumstances().date().end()).hasToString("2009-05-31");
    assertThat(event.about()).containsExactly("t1");
    assertThat(corrected.changed())
        .contains("type", "mode", "recipient", "context", "date")
        .doesNotContain("modality", "quote");
  }

  @Test
  void a_transfer_is_corrected() {
    Map<String, List<String>> form = form(Samples.order());
    form.put("supplier", List.of("France"));
    form.put("weapon", List.of("missile/launcher"));
    form.put("quantity", List.of("10 to 15"));
    form.put("value", List.of("1.5 billion"));
    form.put("currency", List.of("eur"));
    form.put("status", List.of("delivered"));
    form.put("modality", List.of("denied"));
    form.put("quote", List.of("Borduria  ordered about 36\r\n Giraffe radars"));
    Transfer transfer = (Transfer) correction().read(Samples.order(), form).record();
    assertThat(transfer.supplier().id()).isEqualTo("france");
    assertThat(transfer.weapon().id()).isNull();
    assertThat(transfer.quantity().low()).isEqualTo(10);
    assertThat(transfer.quantity().high()).isEqualTo(15);
    assertThat(transfer.quantity().qualifier()).isEqualTo(Quantity.Qualifier.EXACT);
    assertThat(transfer.value().amount()).isEqualByComparingTo("1500000000");
    assertThat(transfer.value().currency()).isEqualTo("EUR");
    assertThat(transfer.status()).isEqualTo(TransferStatus.DELIVERED);
    assertThat(transfer.circumstances().modality()).isEqualTo(Modality.DENIED);
    assertThat(transfer.provenance().evidence().quote())
        .isEqualTo("Borduria ordered about 36 Giraffe radars");
  }

  @Test
  void objections_diversions_and_effects_are_corrected() {
    Map<String, List<String>> objection = form(Samples.objection());
    objection.put("objector", List.of("Sweden"));
    objection.remove("addressed_to");
    Objection objected = (Objection) correction().read(Samples.objection(), objection).record();
    assertThat(objected.objector().id()).isEqualTo("sweden");
    assertThat(objected.addressedTo()).isNull();

    Map<String, List<String>> diversion = form(Samples.diversion());
    diversion.put("to", List.of("Denmark"));
    assertThat(((Diversion) correction().read(Samples.diversion(), diversion).record()).to().code())
        .isEqualTo("DNK");

    Map<String, List<String>> effect = form(Samples.effect());
    effect.put("direction", List.of("decrease"));
    effect.put("capability", List.of("view"));
    Effect changed = (Effect) correction().read(Samples.effect(), effect).record();
    assertThat(changed.direction()).isEqualTo(Effect.Direction.DECREASE);
    assertThat(changed.capability()).isEqualTo("view");
  }

  @Test
  void a_form_that_makes_no_record_says_what_is_wrong_with_each_field() {
    Map<String, List<String>> form = form(Samples.ordering());
    form.put("mode", List.of("visit"));
    form.put("actor", List.of("Nowhereland"));
    form.put("date", List.of("2009-13"));
    form.put("quote", List.of("words that are not there"));
    form.put("modality", List.of("certain"));
    assertThat(faults(Samples.ordering(), form))
        .hasSize(5)
        .anyMatch(fault -> fault.startsWith("mode: AGREE has no modes"))
        .anyMatch(fault -> fault.startsWith("actor: the lexicon has no party \"Nowhereland\""))
        .anyMatch(fault -> fault.startsWith("date: there is no such day"))
        .anyMatch(fault -> fault.startsWith("quote: the article does not have these words"))
        .anyMatch(fault -> fault.startsWith("modality: there is no certain"));

    Map<String, List<String>> transfer = form(Samples.order());
    transfer.put("quantity", List.of("many"));
    transfer.put("currency", List.of("dollars"));
    transfer.remove("supplier");
    transfer.remove("recipient");
    transfer.remove("weapon");
    assertThat(faults(Samples.order(), transfer))
        .extracting(fault -> fault.substring(0, fault.indexOf(':')))
        .containsExactlyInAnyOrder("quantity", "currency", "weapon", "supplier");
  }

  @ParameterizedTest
  @EnumSource
  void corrections_of_every_kind_outlast_recoding(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      Reviewed.fill(archive);
      for (CodedRecord record : Samples.arms().records()) {
        RecordId id = Reviewed.id(archive, "radars", record.id());
        Map<String, List<String>> form = form(record);
        form.put("modality", List.of("planned"));
        Correction.Corrected corrected = correction().read(record, form);
        new Reviewing(archive)
            .decide(
                new Opinion(
                    id,
                    Decision.CORRECT,
                    corrected.record(),
                    corrected.changed(),
                    "Ada",
                    Reviewed.NOW,
                    "as planned"));
        archive
            .records()
            .replace(archive.articles().get(id.article()), Reviewed.CODED, Samples.arms());
        assertThat(RecordJson.of(Reviewed.record(archive, id)))
            .isEqualTo(RecordJson.of(corrected.record()));
        assertThat(Reviewed.report(archive, id).verdict()).isEqualTo(Verdict.CORRECTED);
      }
    }
  }

  private static Correction correction() {
    return new Correction(LEXICON, Samples.DEAL);
  }

  private static List<String> faults(CodedRecord record, Map<String, List<String>> form) {
    return catchThrowableOfType(
            CorrectionException.class, () -> correction().read(record, form))
        .faults();
  }

  /** The form of a record, as a browser sends it untouched. */
  private static Map<String, List<String>> form(CodedRecord record) {
    Map<String, List<String>> form = new HashMap<>();
    Correction.fields(record).forEach(field -> form.put(field.name(), field.values()));
    return form;
  }
}
