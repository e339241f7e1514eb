package org.demarche.desk.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Article;
import org.jdbi.v3.core.Handle;

/** Lets articles in and writes their rows, within a transaction of the caller's. */
final class ArticleRows {

  private ArticleRows() {}

  /** What the archive says to an article before it is coded. */
  static Admission admit(Handle handle, Article article, ArticleNames names, boolean idGiven) {
    Map<String, String> known = known(handle, names);
    String same = known.get(names.text());
    if (same == null && names.url() != null) {
      same = known.get(names.url());
    }
    if (same != null) {
      return new Admission.Known(same);
    }
    if (!known.containsKey(names.id())) {
      return new Admission.New(article);
    }
    return idGiven
        ? new Admission.OtherText(article.id())
        : new Admission.New(renamed(article, names));
  }

  /** The ids of the articles that bear one of these names, by name. */
  private static Map<String, String> known(Handle handle, ArticleNames names) {
    List<String> asked =
        Stream.of(names.text(), names.url(), names.id()).filter(Objects::nonNull).toList();
    return handle
        .createQuery(
            "SELECT n.name, a.id FROM article_name n JOIN article a ON a.number = n.article"
                + " WHERE n.name IN (<names>)")
        .bindList("names", asked.stream().map(StoredText::encode).toList())
        .map(
            (row, context) ->
                Map.entry(StoredColumns.text(row, "name"), StoredColumns.text(row, "id")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Article renamed(Article article, ArticleNames names) {
    String digest = names.text().substring(names.text().indexOf(':') + 1);
    return new Article(
        article.id() + "~" + digest.substring(0, 8),
        article.title(),
        article.text(),
        article.published(),
        article.url(),
        article.source(),
        article.extra());
  }

  static boolean add(Handle handle, Addition addition, VersionClock clock, Instant now) {
    Article article = addition.result().article();
    ArticleNames names = ArticleNames.of(article);
    if (!known(handle, names).isEmpty()) {
      return false;
    }
    long number = insert(handle, addition, clock.next(), now);
    for (String name : Stream.of(names.id(), names.url(), names.text()).toList()) {
      if (name != null) {
        handle.execute(
            "INSERT INTO article_name (name, article) VALUES (?, ?)",
            StoredText.encode(name),
            number);
      }
    }
    new RecordRows(handle, number, article.published()).write(addition.result());
    return true;
  }

  private static long insert(Handle handle, Addition addition, long version, Instant now) {
    Article article = addition.result().article();
    StoredArticle.Coding coding = addition.coding();
    return handle
        .createQuery(
            "INSERT INTO article (id, title, text, published, url, source, extra, language, origin,"
                + " received, state, lexicon, coder, family, version) VALUES (:id, :title, :text,"
                + " :published, :url, :source, :extra, :language, :origin, :received, :state,"
                + " :lexicon, :coder, :id, :version) RETURNING number")
        .bind("id", StoredText.encode(article.id()))
        .bind("title", StoredText.encode(article.title()))
        .bind("text", StoredText.encode(article.text()))
        .bind("published", article.published() == null ? null : article.published().toString())
        .bind("url", StoredText.encode(article.url()))
        .bind("source", StoredText.encode(article.source()))
        .bind("extra", StoredText.encode(ArticleRow.json(article.extra())))
        .bind("language", addition.language())
        .bind("origin", StoredText.encode(addition.origin()))
        .bind("received", now.toString())
        .bind("state", coding.state().name())
        .bind("lexicon", coding.lexicon())
        .bind("coder", coding.coder())
        .bind("version", version)
        .mapTo(Long.class)
        .one();
  }
}
