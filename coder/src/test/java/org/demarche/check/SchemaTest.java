package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.demarche.lexicon.ArmsOutcome;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.RoleNoun;
import org.demarche.model.Context;
import org.demarche.model.EventType;
import org.demarche.model.Modality;
import org.demarche.model.Place;
import org.demarche.model.TransferStatus;
import org.demarche.model.WeaponCategory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file of the lexicon follows the schema of its kind, and the schemas know PLOVER. */
class SchemaTest {

  private static final LexiconFiles FILES = LexiconFiles.shipped();

  private final Schemas schemas = new Schemas();

  @TestFactory
  Stream<DynamicTest> every_file_follows_the_schema_of_its_kind() {
    return Arrays.stream(FileKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> check(kind)));
  }

  private void check(FileKind kind) {
    List<String> paths = FILES.list("", ".yml").stream().filter(p -> isOf(kind, p)).toList();
    assertThat(paths).isNotEmpty();
    Stream<String> faults =
        paths.stream()
            .flatMap(
                path ->
                    schemas.faults(kind, Schemas.yaml(FILES.text(path))).stream()
                        .map(fault -> path + " " + fault));
    assertThat(faults).isEmpty();
  }

  private static boolean isOf(FileKind kind, String path) {
    return FileKind.of(path).filter(kind::equals).isPresent();
  }

  @Test
  void every_file_is_of_some_kind() {
    assertThat(FILES.list("", ".yml")).allMatch(path -> FileKind.of(path).isPresent());
  }

  @Test
  void the_schemas_know_the_words_that_the_reader_knows() {
    JsonNode frame = schemas.schema(FileKind.FRAME).getSchemaNode();
    assertThat(words(frame.at("/properties/event/enum")))
        .containsExactlyElementsOf(names(EventType.values()));
    assertThat(words(frame.at("/properties/context/oneOf/0/enum")))
        .containsExactlyElementsOf(Arrays.stream(Context.values()).map(Context::code).toList());
    assertThat(words(frame.at("/$defs/expected/properties/modality/enum")))
        .containsExactlyElementsOf(lower(Modality.values()));
    assertThat(words(operator().at("/properties/effect/enum")))
        .containsExactlyElementsOf(lower(Operator.Effect.values()));
    assertThat(words(frame.at("/properties/transfer/enum")))
        .containsExactlyElementsOf(
            Stream.concat(lower(TransferStatus.values()).stream(), Stream.of("same")).toList());
    assertThat(words(frame.at("/$defs/expected/properties/transfer/enum")))
        .containsExactlyElementsOf(lower(TransferStatus.values()));
    assertThat(words(operator().at("/$defs/status/enum")))
        .containsExactlyElementsOf(lower(TransferStatus.values()));
    assertThat(words(operator().at("/$defs/transfer/properties/objection/enum")))
        .containsExactlyElementsOf(lower(ArmsOutcome.Objects.values()));
    JsonNode weapons = schemas.schema(FileKind.WEAPONS).getSchemaNode();
    assertThat(words(weapons.at("/$defs/category/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(WeaponCategory.values()).map(WeaponCategory::label).toList());
    JsonNode role = schemas.schema(FileKind.ROLES).getSchemaNode();
    assertThat(words(role.at("/$defs/role/properties/number/enum")))
        .containsExactlyElementsOf(lower(RoleNoun.Number.values()));
    JsonNode place = schemas.schema(FileKind.PLACES).getSchemaNode();
    assertThat(words(place.at("/$defs/place/properties/kind/enum")))
        .containsExactlyInAnyOrderElementsOf(lower(Place.Kind.values()));
  }

  @Test
  void the_schema_gives_each_event_the_modes_of_plover() {
    JsonNode rules =
        schemas.schema(FileKind.FRAME).getSchemaNode().at("/$defs/modes-by-event/allOf");
    assertThat(rules).hasSize(EventType.values().length);
    for (JsonNode rule : rules) {
      EventType event = EventType.valueOf(rule.at("/if/properties/event/const").asText());
      assertThat(words(rule.at("/then/properties/mode/enum"))).isEqualTo(event.modes());
    }
  }

  private JsonNode operator() {
    return schemas.schema(FileKind.OPERATOR).getSchemaNode();
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static List<String> lower(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }
}
