package org.demarche.desk.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.demarche.desk.link.Decision.Act;
import org.demarche.desk.link.Decision.Merge;
import org.demarche.desk.link.Decision.Rename;
import org.demarche.desk.link.Decision.Split;
import org.demarche.desk.link.Decision.Subject;
import org.demarche.desk.link.Decision.Undo;
import org.demarche.desk.store.AbsentException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.RefusedException;

/** Takes what people decide about cases, or refuses it; what it takes counts at once. */
public final class CaseDeciding {

  private static final int LONGEST_NAME = 200;

  private final Archive archive;
  private final CaseStore cases;

  /** Over an archive. */
  public CaseDeciding(Archive archive) {
    this.archive = archive;
    this.cases = new CaseStore(archive);
  }

  /**
   * A name for a case.
   *
   * @param name on one line
   */
  public Rename renamed(String id, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new RefusedException("a case needs a name of 1 to " + LONGEST_NAME + " letters");
    }
    return new Rename(subject(id), name);
  }

  /** Another case put to one. */
  public Merge merged(String id, String other) {
    Subject into = subject(id);
    Subject from = subject(other);
    if (into.id().equals(from.id())) {
      throw new RefusedException("these are the same case already");
    }
    return new Merge(into, from);
  }

  /** Some claims of a case as a case of their own. */
  public Split split(String id, List<String> claims) {
    Subject of = subject(id);
    List<String> keys = claims.stream().distinct().toList();
    if (keys.isEmpty()) {
      throw new RefusedException("tick the claims that make a case of their own");
    }
    if (!of.keys().containsAll(keys)) {
      throw new RefusedException("the case has changed meanwhile; load it again and repeat");
    }
    if (keys.size() == of.keys().stream().distinct().count()) {
      throw new RefusedException("nothing would be left of the case; leave out a claim");
    }
    return new Split(of, keys);
  }

  /** An earlier decision taken back. */
  public static Undo undone(long number) {
    return new Undo(number);
  }

  /** The case as it is once all that came in is linked, which may only just be happening. */
  private Subject subject(String id) {
    Linking.catchUp(archive);
    return cases.subject(id).orElseThrow(() -> new AbsentException("no case “" + id + "”"));
  }

  /**
   * Keeps a decision and links anew what it is about; gives its number.
   *
   * @throws RefusedException for an undoing of what is no decision, or is undone already
   */
  public long decide(Act act, String by, Instant now) {
    long number = add(act, by, now.truncatedTo(ChronoUnit.SECONDS));
    Linking.catchUp(archive);
    return number;
  }

  private long add(Act act, String by, Instant now) {
    try {
      return new DecisionStore(archive).add(act, by, now);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  /** The id that a case has now, under which it was known before. */
  public String now(String id) {
    return cases.subject(id).map(Subject::id).orElse(id);
  }
}
