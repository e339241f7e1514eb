package org.demarche.spark.code;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Shingles;
import org.demarche.desk.store.ArticleNames;
import org.demarche.desk.store.LinkGroup;
import org.demarche.desk.store.RecordKey;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;

/**
 * What is kept of an article beside its records: where it comes from, and all that linking needs,
 * so that its text need not be read again. Shingles are 32-bit numbers, big-endian, in Base64.
 */
final class ArticleJson {

  private static final JsonFactory JSON = new JsonFactory();
  private static final LanguageFinder LANGUAGES = new LanguageFinder();

  private ArticleJson() {}

  /** One line. */
  static String line(CodingResult result, Row reading) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      write(result, reading, json);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return line.toString();
  }

  private static void write(CodingResult result, Row reading, JsonGenerator json)
      throws IOException {
    Article article = result.article();
    JsonFields fields = new JsonFields(json);
    fields.begin("article");
    fields.text("id", article.id());
    fields.text("title", article.title());
    fields.time("published", article.published());
    fields.text("url", article.url());
    fields.text("source", article.source());
    fields.text("place", reading.getAs("place"));
    fields.text("language", LANGUAGES.find(article));
    json.writeNumberField("file", reading.<Integer>getAs("file"));
    json.writeNumberField("number", reading.<Long>getAs("number"));
    names(ArticleNames.of(article), fields);
    shingles(Shingles.of(article), fields);
    keys(RecordKey.of(result.records()), json, fields);
    json.writeEndObject();
  }

  private static void names(ArticleNames names, JsonFields fields) throws IOException {
    List<String> known = Stream.of(names.url(), names.text()).filter(Objects::nonNull).toList();
    fields.texts("names", known);
  }

  private static void shingles(Shingles shingles, JsonFields fields) throws IOException {
    fields.text("shingles", base64(shingles.all()));
    fields.text("lead", base64(shingles.lead()));
    fields.text("numbers", base64(shingles.numbers()));
  }

  private static String base64(int[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
    bytes.asIntBuffer().put(numbers);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static void keys(Map<CodedRecord, String> keys, JsonGenerator json, JsonFields fields)
      throws IOException {
    json.writeArrayFieldStart("records");
    for (Map.Entry<CodedRecord, String> record : keys.entrySet()) {
      json.writeStartObject();
      fields.text("id", record.getKey().id());
      fields.text("key", record.getValue());
      fields.text("group", LinkGroup.of(record.getKey()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
