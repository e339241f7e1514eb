package org.demarche.desk.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RefusedException;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.jdbi.v3.core.Handle;

/**
 * Takes what reviewers decide. Most decisions count at once. Of the records that are drawn for two
 * people, each gives an opinion that nobody else sees: it counts when a second one says the same,
 * or when an editor settles it. If the first one counted at once, the second reviewer would see it
 * in the record, and agreement would be worth nothing.
 */
public final class Reviewing {

  private final Archive archive;

  public Reviewing(Archive archive) {
    this.archive = archive;
  }

  /** What became of a decision. */
  public enum Outcome {
    /** It counts. */
    COUNTS,
    /** It is kept until a second reviewer has given an opinion. */
    KEPT,
    /** The second opinion differs from the first; an editor settles it. */
    DISAGREES
  }

  /**
   * Takes a decision.
   *
   * @throws org.demarche.desk.store.ArchiveException when there is no such article or record
   */
  public Outcome decide(Opinion opinion) {
    StoredArticle stored = archive.articles().get(opinion.record().article());
    if (!isForTwo(opinion.record())) {
      count(stored, opinion, opinion.reviewer());
      return Outcome.COUNTS;
    }
    List<Opinion> opinions =
        archive
            .jdbi()
            .inTransaction(
                handle -> {
                  OpinionStore store = new OpinionStore(handle);
                  store.add(opinion);
                  return store.of(opinion.record());
                });
    return weigh(stored, opinion, opinions);
  }

  private Outcome weigh(StoredArticle stored, Opinion opinion, List<Opinion> opinions) {
    List<Opinion> alike = opinions.stream().filter(o -> o.agreesWith(opinion)).toList();
    if (alike.size() >= 2) {
      count(
          stored,
          opinion,
          alike.stream().map(Opinion::reviewer).sorted().collect(Collectors.joining(" and ")));
      return Outcome.COUNTS;
    }
    return opinions.size() > alike.size() && !alike.isEmpty() ? Outcome.DISAGREES : Outcome.KEPT;
  }

  /** Makes an editor's decision count, whatever the opinions are. */
  public void settle(Opinion decision) {
    count(archive.articles().get(decision.record().article()), decision, decision.reviewer());
  }

  /**
   * Makes the opinion of one reviewer count, as an editor wants.
   *
   * @param as whose opinion
   * @throws RefusedException when they have none about the record
   */
  public void settle(RecordId id, String as, String by, Instant now) {
    Opinion chosen =
        all(id).stream()
            .filter(opinion -> opinion.reviewer().equals(as))
            .findFirst()
            .orElseThrow(() -> new RefusedException("choose whose opinion counts"));
    String note = "settled as " + as + " has it";
    settle(new Opinion(id, chosen.decision(), chosen.body(), chosen.fields(), by, now, note));
  }

  private void count(StoredArticle stored, Opinion opinion, String by) {
    archive
        .reviews()
        .decide(
            new Review(
                stored.article().id(),
                opinion.record().key(),
                opinion.decision(),
                opinion.body(),
                by,
                opinion.given(),
                opinion.note()));
  }

  /** Whether a record is drawn for two people, and nothing has been decided about it. */
  public boolean isForTwo(RecordId id) {
    return archive
        .jdbi()
        .withHandle(
            handle -> {
              long bound = Draw.below(new OpinionStore(handle).percent());
              return handle
                  .createQuery(
                      "SELECT count(*) FROM record WHERE article = :article AND key = :key AND"
                          + " verdict = 'MACHINE' AND machine IS NOT NULL AND :draw < :bound")
                  .bind("article", id.article())
                  .bind("key", id.key())
                  .bind("draw", Draw.of(id.key()))
                  .bind("bound", bound)
                  .mapTo(Boolean.class)
                  .one();
            });
  }

  /** What a reviewer said of a record; what others said is not told. */
  public Optional<Opinion> own(RecordId id, String reviewer) {
    return reading(store -> store.of(id, reviewer));
  }

  /** What everybody said, for who settles it and for measures of agreement. */
  public Map<RecordId, List<Opinion>> all() {
    return reading(OpinionStore::all);
  }

  /** What everybody said of one record, for who settles it. */
  public List<Opinion> all(RecordId id) {
    return reading(store -> store.of(id));
  }

  private <T> T reading(Reading<T> reading) {
    return archive.jdbi().withHandle((Handle handle) -> reading.of(new OpinionStore(handle)));
  }

  private interface Reading<T> {
    T of(OpinionStore store);
  }

  /** Of how many records in a hundred two people give their opinion; 0 unless somebody chose. */
  public int percentForTwo() {
    return reading(OpinionStore::percent);
  }

  /**
   * Chooses of how many records in a hundred two people give their opinion.
   *
   * @throws RefusedException for what is no share
   */
  public void choosePercentForTwo(int percent, String by, Instant now) {
    if (percent < 0 || percent > 100) {
      throw new RefusedException("a share is a whole number from 0 to 100");
    }
    archive.jdbi().useTransaction(h -> new OpinionStore(h).choosePercent(percent, by, now));
  }
}
