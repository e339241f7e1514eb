package org.demarche.spark.link;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.demarche.desk.link.Families;
import org.demarche.desk.link.Families.Member;
import org.demarche.spark.read.Chained;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of near-duplicates among articles that share a band, in the order of their days, undated
 * ones first: enough pairs that all hang together which do. Those are compared that are near enough
 * in time and not tied yet; memory holds the days within reach, and what is undated.
 */
final class NearPairs implements FlatMapGroupsFunction<Long, Row, Row> {

  @Override
  public Iterator<Row> call(Long band, Iterator<Row> articles) {
    Near near = new Near();
    return new Chained<>(articles, row -> near.pairs(LinkedArticles.member(row)).iterator());
  }

  /** An article, and another with which it hangs together. */
  private static final class Tied {

    private final Member member;
    private Tied towards;

    Tied(Member member) {
      this.member = member;
      this.towards = this;
    }

    Tied head() {
      Tied head = this;
      while (head.towards != head) {
        head.towards = head.towards.towards;
        head = head.towards;
      }
      return head;
    }
  }

  private static final class Near {

    private final List<Tied> undated = new ArrayList<>();
    private final Deque<Tied> dated = new ArrayDeque<>();

    List<Row> pairs(Member member) {
      Tied next = new Tied(member);
      List<Row> pairs = new ArrayList<>();
      forget(member.published());
      undated.forEach(other -> compare(next, other, pairs));
      dated.forEach(other -> compare(next, other, pairs));
      if (member.published() == null) {
        undated.add(next);
      } else {
        dated.add(next);
      }
      return pairs;
    }

    private void forget(@Nullable LocalDate day) {
      while (day != null && !dated.isEmpty() && isPast(dated.element().member, day)) {
        dated.remove();
      }
    }

    private static boolean isPast(Member member, LocalDate day) {
      LocalDate published = member.published();
      return published != null && published.plusDays(Families.DAYS).isBefore(day);
    }

    private static void compare(Tied one, Tied other, List<Row> pairs) {
      if (one.head() != other.head() && Families.alike(one.member, other.member)) {
        one.head().towards = other.head();
        pairs.add(RowFactory.create(one.member.id(), other.member.id()));
      }
    }
  }
}
