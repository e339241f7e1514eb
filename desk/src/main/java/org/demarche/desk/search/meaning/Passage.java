package org.demarche.desk.search.meaning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;

/**
 * What of an article is given a vector: the title with the first sentence, and each sentence that
 * is evidence of a record. All sentences would cost five times as much, and most tell nothing that
 * anybody would look for.
 *
 * @param span of the sentence that is shown
 * @param text what the vector is of
 */
record Passage(Part part, Span span, String text) {

  /** Names the text. */
  String digest() {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The passages of an article; none of one in a language that the model does not know. */
  static List<Passage> of(
      SentenceSplitter splitter, StoredArticle stored, List<Report<?>> reports) {
    List<Passage> passages = new ArrayList<>();
    if (stored.coding().state() == StoredArticle.State.FOREIGN) {
      return passages;
    }
    Article article = stored.article();
    List<Sentence> sentences =
        splitter.split(article).stream().filter(s -> s.kind() != Sentence.Kind.DATELINE).toList();
    Sentence lead =
        sentences.stream()
            .filter(s -> s.part() == Part.TEXT && s.kind() == Sentence.Kind.BODY)
            .findFirst()
            .orElse(sentences.isEmpty() ? null : sentences.get(0));
    if (lead != null) {
      String title = Objects.requireNonNullElse(article.title(), "");
      String words = lead.span().of(article.part(lead.part()));
      boolean twice = lead.part() == Part.TITLE;
      String text = line(twice ? words : title + ". " + words);
      passages.add(new Passage(lead.part(), lead.span(), text));
    }
    for (Sentence sentence : sentences) {
      if (!sentence.equals(lead) && reports.stream().anyMatch(r -> isEvidence(r, sentence))) {
        String text = line(sentence.span().of(article.part(sentence.part())));
        passages.add(new Passage(sentence.part(), sentence.span(), text));
      }
    }
    return passages;
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean isEvidence(Report<?> report, Sentence sentence) {
    Evidence evidence = report.record().provenance().evidence();
    return evidence.part() == sentence.part() && evidence.span().overlaps(sentence.span());
  }
}
