package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.search.Facet;
import org.demarche.desk.search.Found;
import org.demarche.desk.search.Search;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;
import org.demarche.model.Span;

/** What a search has found. */
public final class SearchJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public SearchJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes all that was found into an object that has begun. */
  public void write(Found found, Search search) throws IOException {
    json.writeNumberField("total", found.total());
    json.writeNumberField("offset", search.page().offset());
    json.writeArrayFieldStart("hits");
    for (Found.Hit hit : found.hits()) {
      write(hit);
    }
    json.writeEndArray();
    if (search.facets()) {
      json.writeObjectFieldStart("facets");
      for (Facet facet : found.facets()) {
        write(facet);
      }
      json.writeEndObject();
    }
  }

  private void write(Found.Hit hit) throws IOException {
    Article article = hit.article().article();
    json.writeStartObject();
    fields.text("article", article.id());
    json.writeNumberField("number", hit.article().number());
    fields.text("title", article.title());
    fields.time("published", article.published());
    fields.text("source", article.source());
    fields.text("url", article.url());
    fields.text("language", hit.article().language());
    fields.text("family", hit.article().family());
    json.writeNumberField("score", hit.score());
    marks("title_marks", hit.title());
    json.writeArrayFieldStart("sentences");
    for (Found.Sentence sentence : hit.sentences()) {
      json.writeStartObject();
      json.writeNumberField("start", sentence.span().start());
      json.writeNumberField("end", sentence.span().end());
      fields.text("text", sentence.span().of(article.part(sentence.part())));
      marks("marks", sentence.marks());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("matching", hit.matching());
    json.writeArrayFieldStart("records");
    for (Report<?> report : hit.reports()) {
      new ReportJson(json).write(report);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void marks(String field, List<Span> marks) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span mark : marks) {
      json.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private void write(Facet facet) throws IOException {
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
