package org.demarche.desk.web.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.ArticleRecords;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.record.RecordCard.Past;
import org.demarche.desk.web.record.RecordCard.Standing;
import org.demarche.desk.web.site.Visitor;
import org.demarche.model.CodedRecord;
import org.demarche.model.Evidence;

/** Makes the cards of an article's records, as one visitor may see them. */
public final class CardWriter {

  private static final Comparator<Report<?>> IN_TEXT =
      Comparator.<Report<?>, Evidence>comparing(
          report -> report.record().provenance().evidence(),
          Comparator.comparing(Evidence::part).thenComparing(Evidence::span));

  private final Archive archive;
  private final Visitor visitor;

  public CardWriter(Archive archive, Visitor visitor) {
    this.archive = archive;
    this.visitor = visitor;
  }

  /** The cards of an article, in the order of their evidence. */
  public List<RecordCard> cards(StoredArticle article) {
    ArticleRecords records = new ArticleRecords(archive);
    List<Report<?>> reports = new ArrayList<>(records.list(article.number()));
    reports.sort(IN_TEXT);
    Map<String, String> incidents = records.incidents(article.number());
    Map<String, String> cases = records.cases(article.number());
    List<Review> reviews = archive.reviews().ofArticle(article.article().id());
    List<RecordCard> cards = new ArrayList<>();
    for (Report<?> report : reports) {
      String key = report.key();
      cards.add(
          new RecordCard(
              new RecordId(article.number(), key),
              cards.size() + 1,
              CardLine.of(report.record()),
              CardDetails.of(report.record(), incidents.get(key), cases.get(key)),
              standing(new RecordId(article.number(), key), report.verdict()),
              history(reviews, key),
              report.record().provenance().evidence()));
    }
    return cards;
  }

  /** The card of one record; empty when there is no such record any more. */
  public Optional<RecordCard> card(RecordId id) {
    return cards(archive.articles().get(id.article())).stream()
        .filter(card -> card.id().equals(id))
        .findFirst();
  }

  /** What a record says, in one line. */
  public static String plain(CodedRecord record) {
    return CardLine.of(record).plain();
  }

  private Standing standing(RecordId id, Verdict verdict) {
    Reviewing reviewing = new Reviewing(archive);
    boolean forTwo = verdict == Verdict.MACHINE && reviewing.isForTwo(id);
    Optional<Opinion> own = forTwo ? reviewing.own(id, visitor.name()) : Optional.empty();
    return new Standing(
        verdict,
        forTwo,
        own.map(opinion -> word(opinion.decision())).orElse(""),
        visitor.may(Role.REVIEWER));
  }

  private static List<Past> history(List<Review> reviews, String key) {
    List<Past> history = new ArrayList<>();
    for (Review review : reviews) {
      if (review.key().equals(key)) {
        history.add(
            new Past(
                word(review.decision()),
                review.reviewer(),
                review.decided().toString().substring(0, 16).replace('T', ' '),
                Objects.requireNonNullElse(review.note(), "")));
      }
    }
    Collections.reverse(history);
    return history;
  }

  private static String word(Enum<?> decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}
