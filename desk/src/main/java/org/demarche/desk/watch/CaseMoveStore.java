package org.demarche.desk.watch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Cases;
import org.demarche.desk.store.Archive;

/**
 * Tells how cases have moved. How a case stood before some articles came is what its claims from
 * earlier articles say, so nothing need have been written down then.
 */
public final class CaseMoveStore {

  private final Archive archive;
  private final CaseStore cases;

  /** Over an archive. */
  public CaseMoveStore(Archive archive) {
    this.archive = archive;
    this.cases = new CaseStore(archive);
  }

  /** What one article changed about the cases to which it contributes a claim. */
  public List<CaseMove> ofArticle(long article) {
    return claimed(article - 1, article, Integer.MAX_VALUE).stream()
        .flatMap(id -> move(id, article - 1, article).stream())
        .toList();
  }

  /**
   * What the articles after a number changed about cases: of those with the latest claims, first
   * those that moved.
   */
  public List<CaseMove> since(long number, int limit) {
    return claimed(number, Long.MAX_VALUE, 2 * limit).stream()
        .flatMap(id -> move(id, number, Long.MAX_VALUE).stream())
        .sorted(Comparator.comparing(move -> !move.isMove()))
        .limit(limit)
        .toList();
  }

  /** What the last articles that make a claim about a case changed about it. */
  public List<CaseMove> latest(int limit) {
    return claimed(0, Long.MAX_VALUE, limit).stream()
        .flatMap(id -> move(id, last(id) - 1, Long.MAX_VALUE).stream())
        .toList();
  }

  private long last(String id) {
    return articles(id).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** How many cases have a claim of an article after a number. */
  public long countSince(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT count(DISTINCT c.arms_case) FROM record r JOIN arms_case_record c"
                            + " ON c.key = r.key AND c.link_group = r.link_group AND c.role ="
                            + " 'CLAIM' WHERE r.article > :number")
                    .bind("number", number)
                    .mapTo(Long.class)
                    .one());
  }

  private List<String> claimed(long after, long last, int limit) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT c.arms_case, max(r.article) AS latest FROM record r JOIN"
                            + " arms_case_record c ON c.key = r.key AND c.link_group ="
                            + " r.link_group AND c.role = 'CLAIM' WHERE r.article > :after AND"
                            + " r.article <= :last GROUP BY c.arms_case ORDER BY latest DESC,"
                            + " c.arms_case LIMIT :limit")
                    .bind("after", after)
                    .bind("last", last)
                    .bind("limit", limit)
                    .map((row, context) -> row.getString("arms_case"))
                    .list());
  }

  private Optional<CaseMove> move(String id, long before, long last) {
    Map<String, Long> articles = articles(id);
    return cases.find(id).map(of -> move(of, articles, before, last));
  }

  private static CaseMove move(Case of, Map<String, Long> articles, long before, long last) {
    List<Case.Claim> earlier = claims(of, articles, number -> number <= before);
    List<Case.Claim> all = claims(of, articles, number -> number <= last);
    long contradictions =
        all.stream().filter(c -> !c.contradicts().isEmpty() && !earlier.contains(c)).count();
    return new CaseMove(
        of.head().id(),
        of.head().name(),
        earlier.isEmpty() ? null : Cases.standing(earlier).status(),
        Cases.standing(all).status(),
        (int) contradictions);
  }

  private static List<Case.Claim> claims(
      Case of, Map<String, Long> articles, LongPredicate wanted) {
    return of.history().stream()
        .filter(claim -> wanted.test(articles.getOrDefault(claim.report().key(), 0L)))
        .toList();
  }

  /** The numbers of the articles that make the claims of a case, by the keys of the claims. */
  private Map<String, Long> articles(String id) {
    Map<String, Long> numbers = new HashMap<>();
    archive
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT r.key, r.article FROM arms_case_record c JOIN record r ON r.key ="
                            + " c.key AND r.link_group = c.link_group WHERE c.arms_case = :id AND"
                            + " c.role = 'CLAIM'")
                    .bind("id", id)
                    .map((row, context) -> Map.entry(row.getString("key"), row.getLong("article")))
                    .forEach(claim -> numbers.put(claim.getKey(), claim.getValue())));
    return numbers;
  }
}
