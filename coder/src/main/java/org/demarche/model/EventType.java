package org.demarche.model;

import java.util.List;

/**
 * The sixteen PLOVER event types, each with its quad class and modes (PLOVER manual, draft 2.0,
 * Open Event Data Alliance 2021). Where the manual contradicts itself, docs/plover-rulings.md says
 * which reading holds here.
 */
public enum EventType {
  AGREE(1),
  CONSULT(1, "visit", "third-party", "multilateral", "phone"),
  SUPPORT(1),
  CONCEDE(1),
  COOPERATE(2),
  AID(2),
  RETREAT(2, "withdraw", "release", "disarm", "ceasefire", "access", "resign"),
  REQUEST(3, "assist", "change", "yield", "meet"),
  ACCUSE(3, "disapprove", "investigate", "allege"),
  REJECT(3, "assist", "change", "yield", "meet"),
  THREATEN(3, "restrict", "arrest", "relations", "expel", "territory", "violence"),
  PROTEST(4, "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
  SANCTION(4, "convict", "expel", "withdraw", "discontinue"),
  MOBILIZE(4, "troops", "weapons", "police", "militia"),
  COERCE(
      4,
      "seize",
      "restrict",
      "censor",
      "curfew",
      "martial-law",
      "arrest",
      "deport",
      "withhold",
      "misinformation",
      "cyber"),
  ASSAULT(
      4,
      "abduct",
      "beat",
      "torture",
      "sexual",
      "targeted",
      "destroy",
      "primitive",
      "firearms",
      "explosives",
      "suicide-attack",
      "aerial",
      "drone",
      "heavy-weapons",
      "crowd-control",
      "unconventional");

  private final int quad;
  private final List<String> modes;

  EventType(int quad, String... modes) {
    this.quad = quad;
    this.modes = List.of(modes);
  }

  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  public int quad() {
    return quad;
  }

  /** The modes PLOVER allows for this type, in the manual's order. */
  public List<String> modes() {
    return modes;
  }

  public boolean cooperative() {
    return quad <= 2;
  }
}
