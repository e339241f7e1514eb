package org.demarche.desk.export.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

class FollowTheMoneyExporterTest {

  private static final PartyBook BOOK = PartyBook.of(LexiconFiles.shipped());

  @Test
  void every_entity_keeps_to_the_model_whatever_the_words() throws IOException {
    FtmModel model = new FtmModel();
    List<String> texts = new ArrayList<>(HostileTexts.all());
    texts.add("a Gulf state");
    for (String text : texts) {
      List<JsonNode> entities = entities(new SampleSelection(text));
      Map<String, String> schemata = new TreeMap<>();
      entities.forEach(e -> schemata.put(e.get("id").asText(), e.get("schema").asText()));
      entities.forEach(entity -> model.check(entity, schemata));
    }
  }

  @Test
  void each_thing_becomes_its_entity() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode entity : entities(SampleSelection.plain())) {
      counts.merge(entity.get("schema").asText(), 1, Integer::sum);
    }
    assertThat(counts)
        .containsEntry("Article", 1)
        .containsEntry("Event", SampleSelection.INCIDENTS)
        .containsEntry("Contract", SampleSelection.CASES)
        .containsEntry("ContractAward", SampleSelection.CASES - 1)
        .containsEntry("PublicBody", 5)
        .containsEntry("Organization", 2)
        .containsEntry("UnknownLink", 2)
        .containsEntry("Note", 1);
  }

  @Test
  void a_case_is_a_contract_of_the_recipient_awarded_to_the_supplier() throws IOException {
    List<JsonNode> entities = entities(SampleSelection.plain());
    JsonNode contract =
        entities.stream()
            .filter(e -> e.at("/properties/contractDate/0").asText().equals("2015-01-01"))
            .findFirst()
            .orElseThrow();
    assertThat(contract.at("/properties/status/0").asText()).isEqualTo("delivered");
    assertThat(contract.at("/properties/amount/0").asText()).isEqualTo("1000000000.5");
    assertThat(contract.at("/properties/authority/0").asText())
        .isEqualTo(Entity.id("party", "iran"));
    JsonNode award =
        entities.stream()
            .filter(e -> e.at("/properties/contract/0").equals(contract.get("id")))
            .findFirst()
            .orElseThrow();
    assertThat(award.at("/properties/supplier/0").asText()).isEqualTo(Entity.id("party", "russia"));
  }

  @Test
  void ids_are_the_same_in_every_export() throws IOException {
    assertThat(entities(SampleSelection.plain())).isEqualTo(entities(SampleSelection.plain()));
  }

  @Test
  void countries_and_languages_have_the_models_codes() {
    assertThat(Country.of("ISR")).isEqualTo("il");
    assertThat(Country.of("SUN")).isEqualTo("suhh");
    assertThat(Country.of("KOS")).isEqualTo("xk");
    assertThat(Country.of("UNO")).isNull();
    assertThat(Country.language("en")).isEqualTo("eng");
    assertThat(Country.language("und")).isNull();
  }

  private static List<JsonNode> entities(SampleSelection selection) throws IOException {
    String text =
        MemoryTarget.of(new FollowTheMoneyExporter(BOOK), selection).text("entities.ftm.json");
    List<JsonNode> entities = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        entities.add(new ObjectMapper().readTree(line));
      }
    }
    return entities;
  }
}
