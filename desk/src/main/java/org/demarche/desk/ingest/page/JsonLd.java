package org.demarche.desk.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD, in the words of schema.org. */
final class JsonLd {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();
  private static final int DEEPEST = 6;

  private final @Nullable JsonNode article;

  private JsonLd(@Nullable JsonNode article) {
    this.article = article;
  }

  static JsonLd of(Document document) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : document.select("script[type~=(?i)^application/ld\\+json]")) {
      try {
        collect(JSON.readTree(script.data()), articles, DEEPEST);
      } catch (JsonProcessingException e) {
        // Intentional: a page whose JSON-LD is broken still has its markup.
      }
    }
    return new JsonLd(articles.isEmpty() ? null : articles.get(0));
  }

  private static void collect(JsonNode node, List<JsonNode> articles, int depth) {
    if (depth == 0 || !node.isContainerNode()) {
      return;
    }
    if (node.isObject() && types(node).anyMatch(JsonLd::isArticle)) {
      articles.add(node);
      return;
    }
    for (JsonNode child : node) {
      collect(child, articles, depth - 1);
    }
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    Stream<JsonNode> all = type.isArray() ? type.valueStream() : Stream.of(type);
    return all.map(JsonNode::asText);
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.equals("BlogPosting") || type.equals("Report");
  }

  @Nullable String title() {
    return text("headline") == null ? text("name") : text("headline");
  }

  @Nullable String body() {
    return field("articleBody") == null ? null : field("articleBody").asText().strip();
  }

  @Nullable String url() {
    JsonNode main = field("mainEntityOfPage");
    String url = main == null ? null : clean(main.isObject() ? main.path("@id") : main);
    return url == null ? text("url") : url;
  }

  @Nullable String site() {
    JsonNode publisher = field("publisher");
    return publisher == null ? null : clean(publisher.path("name"));
  }

  List<String> dates() {
    return Stream.of(text("datePublished"), text("dateCreated")).filter(Objects::nonNull).toList();
  }

  /** Names of all authors, parted by commas. */
  @Nullable String author() {
    JsonNode author = field("author");
    if (author == null) {
      return null;
    }
    Stream<JsonNode> all = author.isArray() ? author.valueStream() : Stream.of(author);
    List<String> names =
        all.map(one -> clean(one.isObject() ? one.path("name") : one))
            .filter(name -> name != null && !name.startsWith("http"))
            .distinct()
            .toList();
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private @Nullable JsonNode field(String name) {
    return article == null || article.path(name).isMissingNode() ? null : article.path(name);
  }

  private @Nullable String text(String name) {
    JsonNode field = field(name);
    return field == null ? null : clean(field);
  }

  /** JSON-LD is often written with the entities of HTML. */
  private static @Nullable String clean(JsonNode node) {
    String text = node.isTextual() ? Parser.unescapeEntities(node.asText(), false) : "";
    String line = text.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line;
  }
}
