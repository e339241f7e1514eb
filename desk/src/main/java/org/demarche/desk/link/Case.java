package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.demarche.desk.store.Report;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one supplier–recipient–weapon affair.
 *
 * @param history the claims, in the order of their days
 * @param around what others say and do about it
 * @param related cases of the same parties and weapon before or after it
 */
public record Case(Head head, List<Claim> history, Around around, List<Relation> related) {

  /** Copies the lists. */
  public Case {
    history = List.copyOf(history);
    related = List.copyOf(related);
  }

  /** The same under other ids: its own, and those of related cases; what is not there stays. */
  public Case renamed(Map<String, String> ids) {
    Head named =
        new Head(
            ids.getOrDefault(head.id, head.id),
            head.name,
            head.supplier,
            head.recipient,
            head.weapon,
            head.standing);
    List<Relation> others =
        related.stream().map(r -> new Relation(r.kind, ids.getOrDefault(r.id, r.id))).toList();
    return new Case(named, history, around, others);
  }

  /**
   * What a case is about, and how it stands.
   *
   * @param id readable, stable: {@code russia-iran-s-300-2007}
   * @param name what people call it; made of the parties and the weapon unless a person has renamed
   *     it
   * @param supplier null when no claim says
   * @param recipient null when no claim says
   * @param standing present status
   */
  public record Head(
      String id,
      String name,
      @Nullable Party supplier,
      @Nullable Party recipient,
      Weapon weapon,
      Standing standing) {}

  /**
   * The status that a case has reached.
   *
   * @param since the day from which on claims give it; null when none is dated
   */
  public record Standing(TransferStatus status, @Nullable LocalDate since) {}

  /**
   * One article's claim, at its place in the history.
   *
   * @param day by the article's word, else the day of publication; null when neither is known
   * @param attachment on what ground it belongs to this case
   * @param contradicts keys of the claims that cannot be true beside it
   */
  public record Claim(
      Report<Transfer> report,
      @Nullable LocalDate day,
      Attachment attachment,
      List<String> contradicts) {

    /** Copies the keys. */
    public Claim {
      contradicts = List.copyOf(contradicts);
    }
  }

  /** On what ground a claim belongs to a case. */
  public enum Attachment {
    /** It names supplier, recipient and weapon. */
    NAMED,
    /** It names only a class of weapons ("missiles"), and this is the one case that fits. */
    GENERIC_WEAPON,
    /** It leaves the supplier or the recipient out, and this is the one case that fits. */
    PARTY_LEFT_OUT,
    /** A person has put it here. */
    BY_HAND
  }

  /** What others say and do about the case, in the order of days. */
  public record Around(
      List<Report<Objection>> objections,
      List<Report<Diversion>> diversions,
      List<Report<Effect>> effects) {

    /** Nothing. */
    public static final Around NOTHING = new Around(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Around {
      objections = List.copyOf(objections);
      diversions = List.copyOf(diversions);
      effects = List.copyOf(effects);
    }
  }

  /**
   * Another case of the same parties and weapon.
   *
   * @param id of the other case
   */
  public record Relation(Kind kind, String id) {

    /** How the other case stands to this one. */
    public enum Kind {
      /** The other was cancelled or refused before this one began. */
      REPLACES,
      /** The other began after this one was cancelled or refused. */
      REPLACED_BY,
      /** The other is an order of years before. */
      EARLIER,
      /** The other is an order of years later. */
      LATER
    }
  }
}
