package org.demarche.desk.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.ingest.InputProblem;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Quantity;
import org.demarche.model.Quantity.Qualifier;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonlWriterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void an_event_is_one_line() throws IOException {
    assertThat(lines(Samples.result()))
        .containsExactly(
            """
            {"record":"event","id":"e1","article":"lund","event":"REQUEST","mode":"change",\
            "context":["military","diplomatic"],"cameo":"1056","quad":3,\
            "actor":[{"id":"norway","code":"NOR","name":"Norway","sector":["GOV","MIL"],\
            "person":"Ada Lund","office":"minister of defence","text":"Defence Minister Ada Lund"}],\
            "recipient":[{"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"}],\
            "content":{"event":"COOPERATE",\
            "actor":[{"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"}],\
            "recipient":[{"id":"borduria","name":"Borduria","sector":[],"text":"Borduria"}],\
            "negated":true},"about":[],"modality":"asserted",\
            "attribution":{"kind":"unnamed","speech":"indirect","text":"officials"},\
            "date":{"start":"2010-09-06","end":"2010-09-06","granularity":"day","text":"on Monday"},\
            "evidence":{"start":0,"end":96,"quote":"%s"},\
            "frame":"request","lexicon":"1","coder":"0.1"}"""
                .formatted(Samples.ASKED),
            """
            {"record":"event","id":"e2","article":"lund","event":"CONSULT",\
            "context":["diplomatic"],"quad":1,\
            "actor":[{"id":"norway","code":"NOR","name":"Norway","sector":["GOV","MIL"],\
            "person":"Ada Lund","office":"minister of defence","text":"Defence Minister Ada Lund"},\
            {"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"}],"recipient":[],\
            "about":[],"modality":"planned",\
            "place":{"name":"Oslo","country":"NOR","kind":"city","latitude":59.91,\
            "longitude":10.75,"geonames":3143244,"text":"Oslo"},\
            "evidence":{"start":97,"end":127,"quote":"%s"},\
            "frame":"meet","lexicon":"1","coder":"0.1"}"""
                .formatted(Samples.MET));
  }

  @Test
  void a_transfer_tells_how_many_for_how_much_and_how_far_it_has_come() throws IOException {
    assertThat(lines(Samples.result(List.of(Samples.order(), Samples.delivery()), List.of())))
        .containsExactly(
            """
            {"record":"transfer","id":"t1","article":"radars",\
            "supplier":{"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"},\
            "recipient":{"id":"borduria","name":"Borduria","sector":[],"text":"Borduria"},\
            "weapon":{"id":"giraffe","designation":"Giraffe","category":"sensor",\
            "text":"Giraffe radars"},"quantity":36,"quantity_qualifier":"about",\
            "value":{"amount":1250000000,"currency":"USD"},"status":"ordered",\
            "modality":"asserted",\
            "status_date":{"start":"2009-01-01","end":"2009-12-31","granularity":"year",\
            "text":"2009"},"events":["e1"],\
            "evidence":{"start":0,"end":81,"quote":"Borduria ordered about 36 Giraffe radars \
            from Ruritania in 2009 for $1.25 billion"},"frame":"order","lexicon":"1",\
            "coder":"0.1"}""",
            """
            {"record":"transfer","id":"t2","article":"radars",\
            "supplier":{"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"},\
            "recipient":{"id":"borduria","name":"Borduria","sector":[],"text":"Borduria"},\
            "weapon":{"category":"sensor","text":"radars"},"status":"delivered",\
            "modality":"denied",\
            "attribution":{"kind":"institution","speech":"indirect",\
            "party":{"id":"ruritania","name":"Ruritania","sector":[],"text":"Ruritania"},\
            "text":"Ruritania"},"events":[],\
            "evidence":{"start":105,"end":126,"quote":"it had delivered them"},\
            "frame":"deliver","lexicon":"1","coder":"0.1"}""");
  }

  @Test
  void a_quantity_is_one_number_and_how_it_is_meant() throws IOException {
    assertThat(quantity(36L, 36L, Qualifier.EXACT)).isEqualTo("\"quantity\":36");
    assertThat(quantity(36L, null, Qualifier.AT_LEAST))
        .isEqualTo("\"quantity\":36,\"quantity_qualifier\":\"at-least\"");
    assertThat(quantity(null, 24L, Qualifier.AT_MOST))
        .isEqualTo("\"quantity\":24,\"quantity_qualifier\":\"at-most\"");
    assertThat(quantity(10L, 15L, Qualifier.EXACT))
        .isEqualTo("\"quantity\":10,\"quantity_to\":15,\"quantity_qualifier\":\"range\"");
    assertThat(quantity(null, null, Qualifier.ABOUT)).isEmpty();
  }

  @Test
  void objections_diversions_and_effects_name_their_transfer() throws IOException {
    String deal =
        """
        "transfer":{"supplier":{"id":"ruritania","name":"Ruritania","sector":[],\
        "text":"Ruritania"},"recipient":{"id":"borduria","name":"Borduria","sector":[],\
        "text":"Borduria"},"weapon":{"id":"giraffe","designation":"Giraffe",\
        "category":"sensor","text":"Giraffe radars"}}""";
    List<String> lines =
        lines(
            Samples.result(
                List.of(Samples.objection(), Samples.diversion(), Samples.effect()), List.of()));
    assertThat(lines.get(0))
        .startsWith("{\"record\":\"objection\",\"id\":\"o1\",\"article\":\"radars\",\"objector\":{")
        .contains(
            "\"addressed_to\":{\"id\":\"ruritania\"", deal, "\"date\":{\"start\":\"2010-09-06\"");
    assertThat(lines.get(1))
        .startsWith("{\"record\":\"diversion\",\"id\":\"d1\"")
        .contains("\"from\":{\"id\":\"borduria\"", "\"to\":{\"id\":\"syldavia\"", "\"possible\"");
    assertThat(lines.get(2))
        .startsWith("{\"record\":\"effect\",\"id\":\"f1\"")
        .contains("\"capability\":\"Borduria's view of the sea\",\"direction\":\"increase\"", deal);
  }

  private String quantity(@Nullable Long low, @Nullable Long high, Qualifier qualifier)
      throws IOException {
    Transfer order = Samples.order();
    Transfer changed =
        new Transfer(
            order.id(),
            null,
            null,
            order.weapon(),
            new Quantity(low, high, qualifier, new Span(17, 25)),
            null,
            order.status(),
            order.circumstances(),
            order.provenance(),
            List.of());
    out.reset();
    String line = lines(Samples.result(List.of(changed), List.of())).get(0);
    String after = line.substring(line.indexOf("Giraffe radars\"},") + 17);
    return after.substring(0, Math.max(0, after.indexOf("\"status\"") - 1));
  }

  @Test
  void problems_are_records_too() throws IOException {
    try (JsonlWriter writer = new JsonlWriter(out)) {
      writer.write(new InputProblem("a.jsonl:3", "no \"text\"", "give one"));
      writer.write(Samples.result(List.of(), List.of(Samples.problem(new Span(3, 9)))));
      writer.finish();
    }
    assertThat(out.toString(UTF_8).lines())
        .containsExactly(
            """
            {"record":"problem","severity":"failure","place":"a.jsonl:3","message":"no \\"text\\"","remedy":"give one"}""",
            """
            {"record":"problem","severity":"note","article":"lund","start":3,"end":9,\
            "message":"a sentence of 300 words was cut"}""");
  }

  @Test
  void half_a_surrogate_pair_survives_as_an_escape() throws IOException {
    String broken = "half \ud83d and whole \ud83d\ude00 \"quoted\"\n";
    CodingProblem problem = CodingProblem.failure("lund", broken);
    String line = lines(Samples.result(List.of(), List.of(problem))).get(0);
    assertThat(line).contains("\\ud83d and whole 😀");
    assertThat(new JsonMapper().readTree(line).get("message").textValue()).isEqualTo(broken);
  }

  private List<String> lines(CodingResult result) throws IOException {
    try (JsonlWriter writer = new JsonlWriter(out)) {
      writer.write(result);
      writer.finish();
    }
    return out.toString(UTF_8).lines().toList();
  }
}
