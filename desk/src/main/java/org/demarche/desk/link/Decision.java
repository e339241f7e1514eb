package org.demarche.desk.link;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a person has decided about cases. Decisions are only ever added; one that was wrong is
 * undone by another.
 *
 * @param number counts up through the archive
 * @param by who decided
 */
public record Decision(long number, Instant made, String by, Act act) {

  /**
   * Whether it is about a case, as it is now or as its claims were before.
   *
   * @param keys of its claims
   */
  public boolean isAbout(String id, Set<String> keys) {
    if (act instanceof Merge merge) {
      return merge.into().is(id, keys) || merge.from().is(id, keys);
    } else if (act instanceof Split split) {
      return split.of().is(id, keys) || split.keys().stream().anyMatch(keys::contains);
    }
    return act instanceof Rename rename && rename.of().is(id, keys);
  }

  /** What was decided. */
  public sealed interface Act {}

  /**
   * A case as it was when somebody decided about it. It is found again by its claims, since its id
   * may change when older claims come to light; by the id when none of them is left.
   *
   * @param group records from which the case was made
   * @param keys of its claims
   */
  public record Subject(String id, String group, List<String> keys) {

    /** Copies the keys. */
    public Subject {
      keys = List.copyOf(keys);
    }

    private boolean is(String now, Set<String> claims) {
      return id.equals(now) || keys.stream().anyMatch(claims::contains);
    }
  }

  /** Two cases are one; it keeps the id and name of the first. */
  public record Merge(Subject into, Subject from) implements Act {}

  /**
   * Some claims of a case are about another affair.
   *
   * @param keys of the claims that make a case of their own
   */
  public record Split(Subject of, List<String> keys) implements Act {

    /** Copies the keys. */
    public Split {
      keys = List.copyOf(keys);
    }
  }

  /** A case bears another name. */
  public record Rename(Subject of, String name) implements Act {}

  /** An earlier decision no longer holds. */
  public record Undo(long number) implements Act {}
}
