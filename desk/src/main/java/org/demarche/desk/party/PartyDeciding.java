package org.demarche.desk.party;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.party.PartyDecision.Act;
import org.demarche.desk.party.PartyDecision.Merge;
import org.demarche.desk.party.PartyDecision.Rename;
import org.demarche.desk.party.PartyDecision.Subject;
import org.demarche.desk.store.AbsentException;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.PartyNames;
import org.demarche.desk.store.RefusedException;
import org.demarche.lexicon.PartyEntry;

/** Takes what people decide about parties, or refuses it; what it takes counts at once. */
public final class PartyDeciding {

  private static final int LONGEST_NAME = 200;

  private final PartyDirectories directories;
  private final PartyStore parties;
  private final PartyDecisionStore decisions;

  /** Over an archive. */
  public PartyDeciding(Archive archive, PartyDirectories directories) {
    this.directories = directories;
    this.parties = new PartyStore(archive);
    this.decisions = new PartyDecisionStore(archive);
  }

  /**
   * A name for a party.
   *
   * @throws AbsentException when there is no party of this key
   * @throws RefusedException when the name is too long or that of another party
   */
  public Rename renamed(String key, String name) {
    String counting = decisions.names().key(key);
    if (name.length() > LONGEST_NAME) {
      throw new RefusedException("a name has at most " + LONGEST_NAME + " letters");
    }
    String same = named(counting, name);
    if (!same.equals(counting) && parties.find(same).isPresent()) {
      throw new RefusedException(
          "another party is called so; if they are one, merge this one into it");
    }
    return new Rename(subject(counting), name);
  }

  /** The key that a party has under a name: its own where the lexicon lists it. */
  public String named(String key, String name) {
    return PartyLine.isListed(key) ? key : quoted(name);
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }

  /**
   * A party that is another.
   *
   * @param into key of the other, or the name of exactly one party of the archive or the lexicon
   * @throws AbsentException when there is no party of this key
   * @throws RefusedException when no party, or more than one, is called so
   */
  public Merge merged(String key, String into) {
    Subject other = subject(decisions.names().key(chosen(into)));
    return new Merge(subject(decisions.names().key(key)), other);
  }

  private String chosen(String asked) {
    if (directories.known(parties, asked).isPresent()) {
      return asked;
    }
    if (parties.find(quoted(asked)).isPresent()) {
      return quoted(asked);
    }
    List<PartyEntry> called = directories.now().called(asked.toLowerCase(Locale.ROOT));
    if (called.size() == 1) {
      return called.get(0).id();
    }
    throw new RefusedException(
        called.isEmpty()
            ? "no party is called " + asked + "; choose one of those that are offered"
            : "several parties are called " + asked + "; write the id of one of them");
  }

  /**
   * The decision of this number, which can be undone.
   *
   * @throws AbsentException when none of this number holds
   */
  public PartyDecision standing(long number) {
    return decisions.standing().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> new AbsentException("no decision of this number holds"));
  }

  /** The party whose identity one has, as it is coded. */
  private Subject subject(String key) {
    PartyNames names = decisions.names();
    String root = names.root(key);
    PartyLine line =
        directories
            .known(parties, key)
            .orElseThrow(() -> new AbsentException("there is no such party"));
    PartyNames.Counted counted = names.all().get(root);
    if (counted == null) {
      return new Subject(root, PartyLine.isListed(root) ? line.code() : null, line.name());
    }
    return decisions.subject(root).orElseThrow();
  }

  /** Keeps a decision; gives its number. */
  public long decide(Act act, String by, Instant now) {
    return decisions.add(act, by, now);
  }
}
