package org.demarche.desk.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.json.JsonRecords;
import org.demarche.desk.search.Facet;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;
import org.demarche.model.Span;

/** Writes for programs what a search has found: one JSON object, as {@code docs/output.md} says. */
final class SearchJson {

  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final OutputStream out;

  SearchJson(OutputStream out) {
    this.out = out;
  }

  /** Writes all that was found. */
  void write(Found found, Search search) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      JsonFields fields = new JsonFields(json);
      json.writeStartObject();
      json.writeNumberField("total", found.total());
      json.writeNumberField("offset", search.page().offset());
      json.writeArrayFieldStart("hits");
      for (Found.Hit hit : found.hits()) {
        write(json, fields, hit);
      }
      json.writeEndArray();
      if (search.facets()) {
        json.writeObjectFieldStart("facets");
        for (Facet facet : found.facets()) {
          write(json, fields, facet);
        }
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, JsonFields fields, Found.Hit hit)
      throws IOException {
    Article article = hit.article().article();
    json.writeStartObject();
    fields.text("article", article.id());
    fields.text("title", article.title());
    fields.text("published", article.published() == null ? null : article.published().toString());
    fields.text("source", article.source());
    fields.text("url", article.url());
    fields.text("language", hit.article().language());
    fields.text("family", hit.article().family());
    json.writeNumberField("score", hit.score());
    marks(json, "title_marks", hit.title());
    json.writeArrayFieldStart("sentences");
    for (Found.Sentence sentence : hit.sentences()) {
      json.writeStartObject();
      json.writeNumberField("start", sentence.span().start());
      json.writeNumberField("end", sentence.span().end());
      fields.text("text", sentence.span().of(article.part(sentence.part())));
      marks(json, "marks", sentence.marks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("matching", hit.matching());
    json.writeArrayFieldStart("records");
    for (Report<?> report : hit.reports()) {
      new JsonRecords(json).write(report.record());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void marks(JsonGenerator json, String field, List<Span> marks) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span mark : marks) {
      json.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, JsonFields fields, Facet facet) throws IOException {
    json.writeArrayFieldStart(facet.field());
    for (Facet.Count count : facet.counts()) {
      json.writeStartObject();
      fields.text("value", count.value());
      fields.text("code", count.code());
      fields.text("name", count.name());
      json.writeNumberField("articles", count.articles());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
