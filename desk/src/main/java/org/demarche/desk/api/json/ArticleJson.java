package org.demarche.desk.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.demarche.desk.api.page.ArticlePageStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.StoredArticle;

/** Articles, with their texts or without. */
public final class ArticleJson {

  private final JsonGenerator json;
  private final JsonFields fields;

  /** Writes to {@code json}. */
  public ArticleJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes an article of a list as one object. */
  public void write(ArticlePageStore.Line line) throws IOException {
    json.writeStartObject();
    head(line.number(), line.citation());
    fields.text("language", line.language());
    fields.text("state", JsonFields.word(line.state()));
    json.writeNumberField("records", line.records());
    json.writeEndObject();
  }

  /** Writes all of an article as one object. */
  public void write(StoredArticle stored) throws IOException {
    json.writeStartObject();
    head(stored.number(), stored.citation());
    fields.text("language", stored.language());
    fields.text("state", JsonFields.word(stored.coding().state()));
    fields.text("text", stored.article().text());
    fields.text("origin", stored.origin());
    fields.text("received", stored.received().toString());
    fields.text("lexicon", stored.coding().lexicon());
    fields.text("coder", stored.coding().coder());
    json.writeEndObject();
  }

  private void head(long number, Citation citation) throws IOException {
    json.writeNumberField("number", number);
    fields.text("id", citation.article());
    fields.text("title", citation.title());
    fields.time("published", citation.published());
    fields.text("source", citation.source());
    fields.text("url", citation.url());
    fields.text("family", citation.family());
  }
}
