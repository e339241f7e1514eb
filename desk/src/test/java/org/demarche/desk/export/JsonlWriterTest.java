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
import org.demarche.model.Span;
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
            "negated":true},"modality":"asserted",\
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
            "modality":"planned",\
            "place":{"name":"Oslo","country":"NOR","kind":"city","latitude":59.91,\
            "longitude":10.75,"geonames":3143244,"text":"Oslo"},\
            "evidence":{"start":97,"end":127,"quote":"%s"},\
            "frame":"meet","lexicon":"1","coder":"0.1"}"""
                .formatted(Samples.MET));
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
