package org.demarche.desk.link;

import java.util.Map;

/**
 * How much there is of a case.
 *
 * @param articles that hold a claim
 * @param reviewed claims behind which a person stands
 * @param contradictions claims that cannot be true beside another
 */
public record CaseCounts(
    long claims,
    long articles,
    long reviewed,
    long contradictions,
    long objections,
    long diversions) {

  /** What a case holds. */
  public static CaseCounts of(Case of) {
    return new CaseCounts(
        of.history().size(),
        of.history().stream().map(c -> c.report().citation().article()).distinct().count(),
        of.history().stream().filter(c -> c.report().verdict().isReviewed()).count(),
        of.history().stream().filter(c -> !c.contradicts().isEmpty()).count(),
        of.around().objections().size(),
        of.around().diversions().size());
  }

  /** As the table of cases names them. */
  Map<String, Long> columns() {
    return Map.of(
        "claims", claims,
        "articles", articles,
        "reviewed", reviewed,
        "contradictions", contradictions,
        "objections", objections,
        "diversions", diversions);
  }
}
