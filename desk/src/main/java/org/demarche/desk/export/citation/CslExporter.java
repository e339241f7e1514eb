package org.demarche.desk.export.citation;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.jspecify.annotations.Nullable;

/** Writes the articles cited as CSL-JSON, the form of the Citation Style Language's processors. */
public final class CslExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target.create("sources.csl.json"), JsonEncoding.UTF8)) {
      json.writeStartArray();
      selection.articles(
          article -> {
            if (!article.reports().isEmpty()) {
              write(json, Work.of(article.article()));
            }
          });
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Work work) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    text(json, "id", work.key());
    text(json, "type", "article-newspaper");
    text(json, "title", work.title());
    text(json, "container-title", work.medium());
    date(json, "issued", work.published());
    if (work.url() != null) {
      text(json, "URL", work.url());
      date(json, "accessed", work.accessed());
    }
    text(json, "language", work.language());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, Characters.unicode(value));
    }
  }

  private static void date(JsonGenerator json, String name, @Nullable LocalDate day)
      throws IOException {
    if (day != null) {
      json.writeObjectFieldStart(name);
      json.writeArrayFieldStart("date-parts");
      json.writeArray(new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()}, 0, 3);
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
