package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.event.EventCoder;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.TinyLexicon;
import org.demarche.resolve.amount.AmountFinder;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The schemas and the reader agree on the keys of every mapping. For each kind of file there is a
 * sample that holds every mapping it may have; into each of these in turn a key is put that nobody
 * knows. Both must refuse it, and the keys that the reader then says it knows must be the schema's.
 */
class SchemaKeysTest {

  private static final String STRANGE = "zzz";
  private static final Pattern KNOWN = Pattern.compile("unknown key \"zzz\"; known here: \\[(.*)]");

  private final Schemas schemas = new Schemas();

  @TestFactory
  Stream<DynamicTest> schema_and_reader_accept_the_sample() {
    return each(
        kind -> {
          assertThat(schemas.faults(kind, sample(kind))).isEmpty();
          read(kind, sample(kind));
        });
  }

  @TestFactory
  Stream<DynamicTest> schema_and_reader_know_the_same_keys() {
    return each(
        kind -> {
          JsonNode sample = sample(kind);
          for (Mapping mapping : mappings(kind, sample)) {
            mapping.node().put(STRANGE, "1");
            assertThat(schemas.faults(kind, sample)).as(mapping.toString()).isNotEmpty();
            assertThat(keysKnownToReader(kind, sample))
                .as(mapping.toString())
                .isEqualTo(mapping.keys());
            mapping.node().remove(STRANGE);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> the_sample_holds_every_mapping_that_the_schema_describes() {
    return each(
        kind -> {
          Set<JsonNode> described = new HashSet<>();
          collect(schemas.schema(kind).getSchemaNode(), described);
          Set<JsonNode> met = new HashSet<>();
          mappings(kind, sample(kind)).forEach(mapping -> met.add(mapping.schema()));
          assertThat(met).containsAll(described);
        });
  }

  private static Stream<DynamicTest> each(Check check) {
    return Arrays.stream(FileKind.values())
        .map(kind -> DynamicTest.dynamicTest(kind.id(), () -> check.run(kind)));
  }

  private interface Check {
    void run(FileKind kind) throws IOException;
  }

  /** A mapping of the sample, and the schema's word on it. */
  private record Mapping(ObjectNode node, JsonNode schema) {

    Set<String> keys() {
      Set<String> keys = new TreeSet<>();
      schema.get("properties").fieldNames().forEachRemaining(keys::add);
      return keys;
    }

    @Override
    public String toString() {
      return node.toString();
    }
  }

  /** The mappings whose keys are fixed; those that editors name themselves (roles) are left out. */
  private List<Mapping> mappings(FileKind kind, JsonNode sample) {
    List<Mapping> mappings = new ArrayList<>();
    walk(
        sample,
        schemas.schema(kind).getSchemaNode(),
        schemas.schema(kind).getSchemaNode(),
        mappings);
    return mappings;
  }

  private void walk(JsonNode node, JsonNode schema, JsonNode document, List<Mapping> found) {
    JsonNode here = schema;
    JsonNode root = document;
    while (here.has("$ref")) {
      String[] reference = here.get("$ref").asText().split("#", 2);
      root = reference[0].isEmpty() ? root : schemas.document(reference[0]);
      here = root.at(reference[1]);
    }
    for (JsonNode choice : here.path("oneOf")) {
      walk(node, choice, root, found);
    }
    if (node instanceof ArrayNode && here.path("items").isObject()) {
      for (JsonNode item : node) {
        walk(item, here.get("items"), root, found);
      }
    }
    if (node instanceof ObjectNode object && here.path("type").asText().equals("object")) {
      if (isClosed(here)) {
        found.add(new Mapping(object, here));
      }
      JsonNode more = here.path("additionalProperties");
      JsonNode named = here.path("properties");
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        JsonNode below = named.has(entry.getKey()) ? named.get(entry.getKey()) : more;
        walk(entry.getValue(), below, root, found);
      }
    }
  }

  private static void collect(JsonNode schema, Set<JsonNode> closed) {
    if (isClosed(schema)) {
      closed.add(schema);
    }
    schema.forEach(child -> collect(child, closed));
  }

  private static boolean isClosed(JsonNode schema) {
    JsonNode more = schema.path("additionalProperties");
    return schema.has("properties") && more.isBoolean() && !more.asBoolean();
  }

  private static Set<String> keysKnownToReader(FileKind kind, JsonNode document) {
    LexiconException refusal =
        catchThrowableOfType(LexiconException.class, () -> read(kind, document));
    assertThat(refusal).isNotNull();
    Matcher known = KNOWN.matcher(refusal.fault());
    assertThat(known.find()).as(refusal.fault()).isTrue();
    return new TreeSet<>(List.of(known.group(1).split(", ")));
  }

  /** Reads a lexicon that holds the document; JSON is YAML. */
  private static void read(FileKind kind, JsonNode document) {
    Map<String, String> texts = TinyLexicon.texts();
    texts.put("words/classes.yml", "AGREEMENT: [agreement]\nVISIT: [visit]\n");
    texts.put(kind.example(), document.toString());
    LexiconFiles files = LexiconFiles.ofTexts(texts);
    Lexicon lexicon = Lexicon.read(files);
    new EventCoder(lexicon, new PlaceFinder(Gazetteer.of(files)));
    AmountFinder.of(files);
    new ReferenceChecker(lexicon).check();
    new SourceChecker(files).check();
  }

  private static JsonNode sample(FileKind kind) throws IOException {
    String name = "samples/" + kind.id() + ".yml";
    try (InputStream in = SchemaKeysTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return Schemas.yaml(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
