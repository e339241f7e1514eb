package org.demarche.desk.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted. Values of one list are alternatives; lists that are not empty must all
 * be met. The same filter serves search, lists and exports.
 *
 * @param parties ids or codes ({@code russia}, {@code RUS}) of parties in any role
 * @param weapons ids of families ({@code s-300}) or labels of categories
 * @param sources names of sources, as the articles give them
 * @param reviewed whether only records behind which a person stands are wanted
 * @param claim who acts on whom, how surely, and by whose word
 */
public record Filter(
    What what,
    List<String> parties,
    List<String> weapons,
    List<String> sources,
    Days days,
    boolean reviewed,
    Claim claim) {

  /** Everything. */
  public static final Filter ALL =
      new Filter(What.ANY, List.of(), List.of(), List.of(), Days.ANY, false);

  /** Copies the lists. */
  public Filter {
    parties = List.copyOf(parties);
    weapons = List.copyOf(weapons);
    sources = List.copyOf(sources);
  }

  /** Whatever is claimed. */
  public Filter(
      What what,
      List<String> parties,
      List<String> weapons,
      List<String> sources,
      Days days,
      boolean reviewed) {
    this(what, parties, weapons, sources, days, reviewed, Claim.ANY);
  }

  /** The same, asked of other sorts of records. */
  public Filter withWhat(What other) {
    return new Filter(other, parties, weapons, sources, days, reviewed, claim);
  }

  /** The same, asked of other claims. */
  public Filter withClaim(Claim other) {
    return new Filter(what, parties, weapons, sources, days, reviewed, other);
  }

  /** The same, with parties as they count now: one that was merged is asked for as the other. */
  public Filter counting(PartyNames names) {
    return new Filter(
        what,
        counting(names, parties),
        weapons,
        sources,
        days,
        reviewed,
        new Claim(
            counting(names, claim.actors()),
            counting(names, claim.recipients()),
            claim.modalities(),
            claim.attributions()));
  }

  private static List<String> counting(PartyNames names, List<String> parties) {
    return parties.stream().map(names::key).distinct().toList();
  }

  /** The same, only of records behind which a person stands. */
  public Filter onlyReviewed() {
    return new Filter(what, parties, weapons, sources, days, true, claim);
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return equals(ALL);
  }

  /**
   * What sort of record.
   *
   * @param kinds {@code event, transfer, objection, diversion, effect}
   * @param types PLOVER event types, in capitals
   * @param statuses transfer statuses, as the output writes them
   * @param quads PLOVER's quad classes, 1 to 4, of events
   * @param modes PLOVER modes of events
   * @param contexts PLOVER contexts of events
   * @param frames ids of the lexicon frames that fired
   */
  public record What(
      List<String> kinds,
      List<String> types,
      List<String> statuses,
      List<Integer> quads,
      List<String> modes,
      List<String> contexts,
      List<String> frames) {

    /** Any record. */
    public static final What ANY = new What(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public What {
      kinds = List.copyOf(kinds);
      types = List.copyOf(types);
      statuses = List.copyOf(statuses);
      quads = List.copyOf(quads);
      modes = List.copyOf(modes);
      contexts = List.copyOf(contexts);
      frames = List.copyOf(frames);
    }

    /** Of any quad class, mode, context and frame. */
    public What(List<String> kinds, List<String> types, List<String> statuses) {
      this(kinds, types, statuses, List.of(), List.of(), List.of(), List.of());
    }

    /** The same of these kinds. */
    public What withKinds(List<String> others) {
      return new What(others, types, statuses, quads, modes, contexts, frames);
    }
  }

  /**
   * Who acts on whom, how surely, and by whose word.
   *
   * @param actors ids or codes of who acts: actor of an event, supplier of a transfer, objector,
   *     who passes weapons on
   * @param recipients ids or codes of who is acted upon: recipient of an event or a transfer, to
   *     whom an objection is addressed, to whom weapons are passed on
   * @param modalities as the output writes them
   * @param attributions kinds of those by whose word it is said, as the output writes them; {@link
   *     #NOBODY} where the article says it itself
   */
  public record Claim(
      List<String> actors,
      List<String> recipients,
      List<String> modalities,
      List<String> attributions) {

    /** What an article says itself. */
    public static final String NOBODY = "none";

    /** Any. */
    public static final Claim ANY = new Claim(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Claim {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
      modalities = List.copyOf(modalities);
      attributions = List.copyOf(attributions);
    }
  }

  /**
   * When it happened: by the article's word, else the day of publication.
   *
   * @param from first day, or null
   * @param to last day, or null
   */
  public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** At any time. */
    public static final Days ANY = new Days(null, null);
  }
}
