package org.demarche.desk.web.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.review.Item;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.record.CardWriter;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.desk.web.review.ItemView.Source;
import org.demarche.desk.web.review.ItemView.Words;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Visitor;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;

/** Makes what the queue shows of a record. */
final class ItemWriter {

  /** Sentences before and after. */
  private static final int AROUND = 2;

  /** Characters among which they are looked for. */
  private static final int WINDOW = 2_000;

  private final Desk desk;
  private final Visitor visitor;

  ItemWriter(Desk desk, Visitor visitor) {
    this.desk = desk;
    this.visitor = visitor;
  }

  /** The view; empty when the record is gone. */
  Optional<ItemView> view(Item item, String query) {
    StoredArticle stored = desk.archive().articles().get(item.article());
    Article article = stored.article();
    Optional<RecordCard> card =
        new CardWriter(desk.archive(), visitor)
            .cards(stored).stream().filter(c -> c.id().equals(item.id())).findFirst();
    return card.map(
        found ->
            new ItemView(
                item,
                found,
                words(article, found.evidence()),
                new Source(
                    Objects.requireNonNullElse(article.title(), article.id()),
                    Objects.requireNonNullElse(article.source(), ""),
                    article.published() == null ? "" : article.published().toString(),
                    stored.language()),
                query));
  }

  private static List<Words> words(Article article, Evidence evidence) {
    String text = article.part(evidence.part());
    Span around =
        evidence.part() == Part.TITLE
            ? new Span(0, text.length())
            : around(article, evidence.span());
    List<Words> words = new ArrayList<>();
    add(words, text, new Span(around.start(), evidence.span().start()), false);
    add(words, text, evidence.span(), true);
    add(words, text, new Span(evidence.span().end(), around.end()), false);
    return words;
  }

  private static void add(List<Words> words, String text, Span span, boolean evidence) {
    if (span.length() > 0) {
      words.add(new Words(span.of(text), span.start(), evidence));
    }
  }

  /** From two sentences before the evidence to two after it. */
  private static Span around(Article article, Span evidence) {
    String text = article.text();
    int from = Math.max(0, evidence.start() - WINDOW);
    int to = Math.min(text.length(), evidence.end() + WINDOW);
    List<Span> sentences =
        new SentenceSplitter()
            .split(Article.of("window", text.substring(from, to))).stream()
                .map(Sentence::span)
                .map(span -> new Span(span.start() + from, span.end() + from))
                .toList();
    int first = sentences.size();
    int last = -1;
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).overlaps(evidence)) {
        first = Math.min(first, i);
        last = i;
      }
    }
    if (last < 0) {
      return evidence;
    }
    int start = sentences.get(Math.max(0, first - AROUND)).start();
    int end = sentences.get(Math.min(sentences.size() - 1, last + AROUND)).end();
    return new Span(Math.min(start, evidence.start()), Math.max(end, evidence.end()));
  }
}
