package org.demarche.desk.web.parties;

import java.util.List;

/** A party, and all that the archive and the lexicon tell of it. */
public record PartyView(
    Name name,
    List<Fact> facts,
    Relations relations,
    List<Cases> cases,
    People people,
    List<Spelling> spellings,
    Editing editing) {

  /** Copies the lists. */
  public PartyView {
    facts = List.copyOf(facts);
    cases = List.copyOf(cases);
    spellings = List.copyOf(spellings);
  }

  /**
   * What it is called.
   *
   * @param coded what the machine calls it; empty when that is the same
   * @param listed whether the lexicon has an entry
   */
  public record Name(String shown, String code, String kind, String coded, boolean listed) {}

  /** Something the lexicon or the archive says; without an address when it leads nowhere. */
  public record Fact(String term, List<Value> values) {}

  /** A value, and where it leads; empty for nowhere. */
  public record Value(String text, String href) {}

  /**
   * Its counterparts.
   *
   * @param data address of the same with series
   * @param more how many further counterparts there are
   */
  public record Relations(List<Counterpart> counterparts, String data, long more) {}

  /**
   * What it and another did to each other.
   *
   * @param quads counts of verbal and material cooperation, verbal and material conflict
   * @param score mean of the PLOVER scores; empty for none
   */
  public record Counterpart(
      Value party,
      String code,
      String pair,
      Ways ways,
      List<Long> quads,
      String score,
      long unsure) {}

  /** Counts each way, and where they lead. */
  public record Ways(long out, String outHref, long in, String inHref, long mutual) {}

  /** Cases in which it has one role. */
  public record Cases(String role, String all, List<CaseRow> rows) {}

  /** A case. */
  public record CaseRow(Value name, String status, String since) {}

  /** Who acts for it: people whom articles name, and others whom the lexicon knows. */
  public record People(List<Person> seen, List<Person> others, long more) {}

  /**
   * Somebody who holds or held an office.
   *
   * @param terms offices with dates, and whence that is known
   */
  public record Person(
      String name, List<String> said, List<String> terms, long count, String href) {}

  /**
   * Words of articles for it.
   *
   * @param odd why it should be looked at; empty when it need not
   */
  public record Spelling(String words, long count, String days, String href, String odd) {}

  /** What a person may do with it, and what people have done. */
  public record Editing(
      boolean may, String rename, String merge, String given, List<Done> decisions) {}

  /** A decision that holds. */
  public record Done(long number, String what, String by, String when) {}
}
