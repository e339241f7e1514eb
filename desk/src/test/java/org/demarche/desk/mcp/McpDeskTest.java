package org.demarche.desk.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.demarche.desk.web.SampleWorkbench;
import org.demarche.desk.web.site.Upkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol line by line, with a coder that knows one article. */
class McpDeskTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Archive archive;
  private Upkeep upkeep;
  private McpDesk desk;
  private final PipedOutputStream toDesk = new PipedOutputStream();
  private BufferedReader fromDesk;
  private int asked;

  @BeforeEach
  void open() throws Exception {
    archive = Archives.open(Archives.Kind.SQLITE, folder);
    upkeep = new Upkeep(archive);
    PipedOutputStream out = new PipedOutputStream();
    fromDesk =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 20), StandardCharsets.UTF_8));
    desk =
        new McpDesk(
            archive,
            new SampleWorkbench(folder.resolve("lexicon")),
            upkeep,
            new PipedInputStream(toDesk, 1 << 20),
            out);
    ask(
        "initialize",
        "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
    say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  @AfterEach
  void close() throws Exception {
    toDesk.close();
    desk.close();
    upkeep.close();
    archive.close();
  }

  @Test
  void a_text_is_coded_and_nothing_is_stored() throws Exception {
    JsonNode coded = tool("code_text", JSON.createObjectNode().put("text", Samples.ARTICLE.text()));
    assertThat(coded.path("records")).hasSize(2);
    JsonNode request = coded.path("records").get(0);
    assertThat(request.path("event").asText()).isEqualTo("REQUEST");
    assertThat(request.path("actor").asText()).isEqualTo("Norway (minister of defence Ada Lund)");
    assertThat(request.path("about").asText()).isEqualTo("not COOPERATE Ruritania → Borduria");
    assertThat(request.path("quote").asText()).isEqualTo(Samples.ASKED);
    assertThat(archive.articles().version()).isZero();
  }

  @Test
  void it_is_explained_why() throws Exception {
    JsonNode told = tool("explain", JSON.createObjectNode().put("text", "He asked."));
    assertThat(told.path("lines").get(0).asText()).contains("request fired");
  }

  @Test
  void the_desk_ends_when_nobody_asks_any_more() throws Exception {
    toDesk.close();
    desk.await();
  }

  private JsonNode tool(String name, ObjectNode arguments) throws IOException {
    ObjectNode call = JSON.createObjectNode().put("name", name);
    call.set("arguments", arguments);
    JsonNode result = ask("tools/call", call.toString()).path("result");
    assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
    return JSON.readTree(result.path("content").get(0).path("text").asText());
  }

  private JsonNode ask(String method, String parameters) throws IOException {
    int id = ++asked;
    say(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + id
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + parameters
            + "}");
    JsonNode answer = JSON.readTree(fromDesk.readLine());
    assertThat(answer.path("id").asInt()).isEqualTo(id);
    return answer;
  }

  private void say(String line) throws IOException {
    toDesk.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    toDesk.flush();
  }
}
