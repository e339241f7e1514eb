package org.demarche.desk.web.cases;

import java.util.List;

/**
 * A case with all that is known of it.
 *
 * @param sources the articles, numbered as the other parts refer to them
 */
public record DossierView(
    Heading heading,
    History history,
    Around around,
    Registered register,
    Involved involved,
    List<Source> sources,
    Work work) {

  /** Copies the sources. */
  public DossierView {
    sources = List.copyOf(sources);
  }

  /** Words, and the page about them; an empty address where there is none. */
  public record Ref(String words, String href) {}

  /**
   * What the case is about and how it stands.
   *
   * @param title the usual name, or what a person has called it
   * @param category of the weapon
   * @param reviewed how many of its claims a person has reviewed
   */
  public record Heading(
      String id, String title, Deal deal, Stand stand, List<Ref> summary, List<Other> others) {

    /** Copies the lists. */
    public Heading {
      summary = List.copyOf(summary);
      others = List.copyOf(others);
    }
  }

  /** Who sends what to whom. */
  public record Deal(Ref supplier, Ref recipient, Ref weapon, String category) {}

  /**
   * How it stands.
   *
   * @param since no more exactly than the claim says; empty when it is not known
   */
  public record Stand(String status, String since, long claims, long reviewed) {}

  /** Another case, and how it stands to this one. */
  public record Other(String words, String href, String how) {}

  /**
   * The claims.
   *
   * @param showing which of them are shown; empty for all
   * @param before address of the claims before; empty where there are none
   */
  public record History(
      List<Claim> claims,
      long all,
      String showing,
      String before,
      String after,
      List<Dispute> disputes) {

    /** Copies the lists. */
    public History {
      claims = List.copyOf(claims);
      disputes = List.copyOf(disputes);
    }
  }

  /** One article's claim. */
  public record Claim(String key, When when, Said said, Amounts amounts, Cite cite, Marks marks) {}

  /**
   * When.
   *
   * @param words of the day or the stretch
   * @param note "stated", or that it is the day of publication
   */
  public record When(String words, String note) {}

  /**
   * What is said, and by whom.
   *
   * @param status empty where it is no claim of a status
   * @param modality empty where it is asserted
   * @param who "according to …"; empty where the article itself says it
   * @param verdict {@code machine, accepted, corrected}
   */
  public record Said(String status, String modality, String quote, String who, String verdict) {}

  /** Number and sum; empty where none is said. */
  public record Amounts(String number, String sum) {}

  /**
   * Where it is said.
   *
   * @param number in the list of sources
   * @param href of the article at the record
   * @param article its id
   */
  public record Cite(int number, String href, String outlet, String published, String article) {}

  /**
   * Marks of a claim.
   *
   * @param ground why it belongs here, where it does not name all; else empty
   * @param against claims that cannot be true beside it
   */
  public record Marks(String ground, List<Ref> against) {

    /** Copies the list. */
    public Marks {
      against = List.copyOf(against);
    }
  }

  /** Two claims that cannot both be true. */
  public record Dispute(Claim one, Claim other, String why) {}

  /** What others say and do about it. */
  public record Around(List<Voice> objections, List<Voice> diversions, List<Voice> effects) {

    /** Copies the lists. */
    public Around {
      objections = List.copyOf(objections);
      diversions = List.copyOf(diversions);
      effects = List.copyOf(effects);
    }
  }

  /** Somebody objects, passes something on, or gains or loses by it. */
  public record Voice(
      String key, Ref who, String does, Ref whom, When when, Said said, Cite cite) {}

  /**
   * The register's rows beside it.
   *
   * @param kind {@code known, differs, unclear, absent}; empty where no register was imported
   * @param files whence the rows are
   */
  public record Registered(
      String kind,
      String headline,
      List<RegisterLine> lines,
      List<RegisterLine> later,
      List<Difference> differences,
      List<String> reasons,
      List<String> files) {

    /** No register was imported. */
    public static final Registered NONE =
        new Registered("", "", List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Registered {
      lines = List.copyOf(lines);
      later = List.copyOf(later);
      differences = List.copyOf(differences);
      reasons = List.copyOf(reasons);
      files = List.copyOf(files);
    }
  }

  /** A row of a register. */
  public record RegisterLine(
      String parties,
      String item,
      String ordered,
      String number,
      String delivered,
      String note,
      String comments) {}

  /** Where the register says otherwise. */
  public record Difference(String what, String reports, String register) {}

  /**
   * Who and where.
   *
   * @param places round which a range can be drawn, the usual one first
   */
  public record Involved(List<Node> nodes, List<Tie> ties, List<Spot> places, Range range) {

    /** Copies the lists. */
    public Involved {
      nodes = List.copyOf(nodes);
      ties = List.copyOf(ties);
      places = List.copyOf(places);
    }
  }

  /**
   * A party.
   *
   * @param role its first: {@code supplier, recipient, onward, objector, affected, quoted}
   * @param seat where its government sits; null when not known
   */
  public record Node(String id, Ref name, String role, List<String> roles, String code, Spot seat) {

    /** Copies the roles. */
    public Node {
      roles = List.copyOf(roles);
    }
  }

  /**
   * What ties two parties.
   *
   * @param to empty for the deal itself
   * @param href where the sentences are
   */
  public record Tie(String from, String to, String role, String words, long count, String href) {}

  /** A place; without a name where it is not known. */
  public record Spot(String name, double latitude, double longitude) {

    /** Not known. */
    public static final Spot NOWHERE = new Spot("", Double.NaN, Double.NaN);

    /** Whether it is known. */
    public boolean isKnown() {
      return !Double.isNaN(latitude);
    }
  }

  /**
   * How far the weapon reaches.
   *
   * @param km 0 where none is published
   * @param source where the figure stands
   */
  public record Range(int km, String weapon, String source) {}

  /**
   * An article.
   *
   * @param words the citation without its title
   * @param url outside; empty where it is none that a browser should follow
   */
  public record Source(
      int number, String title, String words, String href, String url, long records) {}

  /**
   * What the visitor can do.
   *
   * @param candidates cases that this one may be merged with
   */
  public record Work(
      boolean editor, boolean reviewer, List<Ref> candidates, List<Decided> decisions) {

    /** Copies the lists. */
    public Work {
      candidates = List.copyOf(candidates);
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * A decision.
   *
   * @param undone who took it back; empty while it holds
   */
  public record Decided(long number, String words, String by, String when, String undone) {}
}
