package org.demarche.desk.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.demarche.model.Part;

/**
 * The documents of an article: one for each record, one for the article as if it were a record, and
 * last the article itself.
 *
 * <p>Records are documents of their own because a filter speaks of one record: were their parties,
 * weapons and statuses fields of the article, an article in which Russia delivers tanks to one
 * state and is asked for S-300s by another would be found for S-300s delivered. They stand in one
 * block with the article, so that going from records to articles costs next to nothing, and they
 * come and go together.
 */
final class ArticleBlock {

  private ArticleBlock() {}

  /** The term that all documents of an article have. */
  static Term term(long number) {
    return new Term(Fields.NUMBER, Long.toString(number));
  }

  /** The documents of an article. */
  static List<Document> of(StoredArticle stored, List<Report<?>> reports) {
    Article article = stored.article();
    List<Document> block = new ArrayList<>();
    block.add(RecordFields.ofArticle(article.source(), article.published()));
    reports.forEach(report -> block.add(RecordFields.of(report)));
    block.add(article(stored));
    String number = term(stored.number()).text();
    block.forEach(d -> d.add(new StringField(Fields.NUMBER, number, Field.Store.NO)));
    return block;
  }

  private static Document article(StoredArticle stored) {
    Document document = new Document();
    Article article = stored.article();
    exact(document, Fields.DOCUMENT, Fields.ARTICLE);
    exact(document, Fields.ID + Fields.NAMES, RecordFields.name(article.id()));
    exact(document, Fields.FAMILY, Fields.bounded(stored.family()));
    exact(document, Fields.LANGUAGE + Fields.NAMES, RecordFields.name(stored.language()));
    if (article.source() != null) {
      exact(document, Fields.SOURCE + Fields.NAMES, RecordFields.name(article.source()));
    }
    document.add(new NumericDocValuesField(Fields.PLACE, stored.number()));
    LocalDate published = article.published();
    if (published != null) {
      document.add(new NumericDocValuesField(Fields.PUBLISHED, published.toEpochDay()));
    }
    words(document, Fields.TITLE, article.part(Part.TITLE));
    words(document, Fields.TEXT, article.text());
    return document;
  }

  private static void words(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
    document.add(new TextField(Fields.EXACT, text, Field.Store.NO));
  }

  private static void exact(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }
}
