package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.Comparator;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are near-duplicates: copies of one wire report, its updates, corrections and cut
 * versions. A family is all that hang together by such pairs, in whatever order they came; its name
 * is the id of its first member.
 *
 * <p>Two articles are alike that were published within three days of each other, share half of
 * their shingles (Jaccard index) or three fifths of the shorter one's, and half of the shorter
 * one's numbers. The figures come from reading some 150 pairs around the thresholds, of a business
 * wire of 1987 and of world news of 2023: from 0.5 on, nearly all pairs of the same days were
 * copies; what was not were market reports and tenders written by formula, which differ in their
 * numbers, and rates of the day, which come again after four days or more with half of the words
 * changed. Articles without a day of publication are alike only when almost nothing differs.
 */
public final class Families {

  /** Days between copies of one report, at most. */
  public static final int DAYS = 3;

  private static final double HALF = 0.5;
  private static final double CUT = 0.6;
  private static final double SAME = 0.9;

  /** Shingles that a cut version must have: shorter ones are contained in much by chance. */
  private static final int CUT_LENGTH = 30;

  private static final Comparator<LocalDate> DATED_FIRST =
      Comparator.nullsLast(Comparator.naturalOrder());

  private Families() {}

  /** An article as it is compared with others. */
  public record Member(String id, @Nullable LocalDate published, Shingles shingles) {

    /** Of an article. */
    public static Member of(Article article) {
      return new Member(article.id(), article.published(), Shingles.of(article));
    }
  }

  /** Whether two articles are near-duplicates, whichever comes first. */
  public static boolean alike(Member one, Member other) {
    Shingles a = one.shingles;
    Shingles b = other.shingles;
    if (a.sharedNumbers(b) < HALF) {
      return false;
    }
    if (one.published == null || other.published == null) {
      return a.jaccard(b) >= SAME;
    }
    long days = Math.abs(one.published.toEpochDay() - other.published.toEpochDay());
    return days <= DAYS && (a.jaccard(b) >= HALF || isCut(a, b));
  }

  private static boolean isCut(Shingles a, Shingles b) {
    return Math.min(a.all().length, b.all().length) >= CUT_LENGTH && a.containment(b) >= CUT;
  }

  /** The order of a family's members: by day of publication, undated last, then by id. */
  public static Comparator<Member> order() {
    return Comparator.comparing(Member::published, DATED_FIRST).thenComparing(Member::id);
  }
}
