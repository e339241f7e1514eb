package org.demarche.desk.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.api.ApiSamples;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Archives;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant's client and the command itself, each in a process of its own. */
class McpProcessTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private static Path folder;
  private static McpSyncClient client;

  @BeforeAll
  static void open() {
    String address = Archives.Kind.SQLITE.address(folder);
    try (Archive archive = Archive.open(address, folder.resolve("derived"))) {
      ApiSamples.fill(archive);
    }
    ServerParameters command =
        ServerParameters.builder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args("-Xmx512m", "org.demarche.desk.cli.Demarche", "mcp", "--archive", address)
            .addEnvVar("CLASSPATH", System.getProperty("java.class.path"))
            .build();
    client =
        McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(2))
            .build();
    client.initialize();
  }

  @AfterAll
  static void close() {
    client.closeGracefully();
  }

  @Test
  void the_tools_say_what_they_take_and_that_they_change_nothing() {
    List<McpSchema.Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(McpSchema.Tool::name)
        .containsExactlyInAnyOrder(
            "search", "get_article", "list_events", "list_arms", "list_cases", "get_case",
            "code_text", "explain");
    for (McpSchema.Tool tool : tools) {
      assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
      assertThat(tool.description()).as(tool.name()).isNotBlank();
      JsonNode properties = JSON.valueToTree(tool.inputSchema()).path("properties");
      assertThat(properties).as(tool.name()).isNotEmpty();
      properties.forEach(p -> assertThat(p.path("description").asText()).as(tool.name()).isNotBlank());
    }
  }

  @Test
  void what_is_searched_comes_with_its_sentences() throws Exception {
    JsonNode found = answer("search", Map.of("query", "radars", "party", List.of("NOR")));
    assertThat(found.path("total").asInt()).isEqualTo(2);
    JsonNode article = found.path("articles").get(0);
    JsonNode sentence = article.path("sentences").get(0);
    assertThat(List.of("radars", "lund")).contains(article.path("article").asText());
    String text = article.path("article").asText().equals("lund") ? Samples.ARTICLE.text() : Samples.DEAL.text();
    assertThat(text.substring(sentence.path("start").asInt(), sentence.path("end").asInt()))
        .isEqualTo(sentence.path("text").asText());
  }

  @Test
  void every_record_can_be_cited() throws Exception {
    JsonNode records = answer("list_arms", Map.of("limit", 50)).path("records");
    assertThat(records).hasSize(5);
    for (JsonNode record : records) {
      assertThat(record.path("verdict").asText()).isEqualTo("machine");
      assertThat(record.path("article").asText()).isEqualTo("radars");
      String quote = record.path("quote").asText();
      assertThat(
              Samples.DEAL.text().substring(record.path("start").asInt(), record.path("end").asInt()))
          .isEqualTo(quote);
    }
  }

  @Test
  void lists_go_on_where_they_stopped() throws Exception {
    List<String> keys = new ArrayList<>();
    Map<String, Object> asked = Map.of("limit", 10);
    while (true) {
      JsonNode page = answer("list_events", asked);
      page.path("records").forEach(record -> keys.add(record.path("key").asText()));
      if (!page.has("next")) {
        break;
      }
      asked = Map.of("limit", 10, "cursor", page.path("next").asText());
    }
    assertThat(keys).hasSize(28).doesNotHaveDuplicates();
  }

  @Test
  void a_case_is_a_tool_and_a_resource() throws Exception {
    String id = answer("list_cases", Map.of()).path("cases").get(0).path("case").asText();
    JsonNode dossier = answer("get_case", Map.of("case", id));
    assertThat(dossier.path("claims")).hasSize(2);
    assertThat(dossier.path("objections")).hasSize(1);
    McpSchema.ResourceContents read =
        client
            .readResource(McpSchema.ReadResourceRequest.builder("demarche://cases/" + id).build())
            .contents()
            .get(0);
    assertThat(JSON.readTree(((McpSchema.TextResourceContents) read).text())).isEqualTo(dossier);
  }

  @Test
  void an_article_is_given_with_what_it_reports() throws Exception {
    JsonNode article = answer("get_article", Map.of("article", "radars"));
    assertThat(article.path("text").asText()).isEqualTo(Samples.DEAL.text());
    assertThat(article.path("records")).hasSize(7);
    JsonNode hostile = answer("get_article", Map.of("article", ApiSamples.HOSTILE));
    assertThat(hostile.path("title").asText()).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void what_cannot_be_given_is_an_error_that_says_why() {
    assertThat(error("get_article", Map.of("article", "none"))).contains("search gives ids");
    assertThat(error("get_case", Map.of("case", "none"))).contains("list_cases gives ids");
    assertThat(error("list_events", Map.of("party", List.of("Atlantis")))).contains("party");
    assertThat(error("list_events", Map.of("cursor", "x"))).contains("cursor");
    assertThat(error("list_events", Map.of("limit", 1_000))).contains("limit");
    assertThat(error("list_events", Map.of("color", "red"))).contains("color");
    assertThat(error("list_arms", Map.of("kind", List.of("event")))).contains("transfer");
    assertThat(error("search", Map.of("query", "\"open"))).contains("quotation mark");
    assertThat(error("code_text", Map.of("text", ""))).contains("text");
  }

  private static JsonNode answer(String tool, Map<String, Object> asked) throws Exception {
    McpSchema.CallToolResult result = call(tool, asked);
    assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
    return JSON.readTree(text(result));
  }

  private static String error(String tool, Map<String, Object> asked) {
    McpSchema.CallToolResult result = call(tool, asked);
    assertThat(result.isError()).as(text(result)).isEqualTo(true);
    return text(result);
  }

  private static McpSchema.CallToolResult call(String tool, Map<String, Object> asked) {
    return client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(asked).build());
  }

  private static String text(McpSchema.CallToolResult result) {
    return ((McpSchema.TextContent) result.content().get(0)).text();
  }
}
