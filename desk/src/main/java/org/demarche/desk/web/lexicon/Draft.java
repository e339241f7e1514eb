package org.demarche.desk.web.lexicon;

import java.util.Optional;

/** What a new entry may look like: a small one that is sound, to be written over. */
record Draft(String path, String text) {

  private static final Draft FRAME =
      new Draft(
          "frames/consult/confabulate.yml",
          """
          # A way of saying that something was done. The file is called like the frame.
          frame: confabulate
          # One of the sixteen PLOVER event types, in capitals; see the other frames of this folder.
          event: CONSULT
          mode: visit
          gloss: Two parties meet and talk.
          # Verbs as a dictionary has them; "sign + AGREEMENT" asks for an object of a word class.
          verbs: [confabulate]
          # Where actor and recipient stand: subject, object, or behind a preposition.
          roles:
            actor:     {at: [subject], required: true}
            recipient: {at: [with], required: true}
          # At least two examples that fire, and one that stays silent. Each trigger in one of them.
          examples:
            - text: Norway confabulated with Chile in Oslo.
              codes: [{event: CONSULT, mode: visit, actor: NOR, recipient: CHL}]
            - text: Peru's foreign minister confabulated with Spain in Lima.
              codes: [{event: CONSULT, mode: visit, actor: PER, recipient: ESP}]
            - text: The old friends confabulated over coffee.
              codes: []
              because: friends are no parties
          """);

  private static final Draft PARTY =
      new Draft(
          "parties/groups/my-groups.yml",
          """
          # Organisations, armed groups, firms. For firms, name the file parties/firms/my-firms.yml.
          parties:
            - party: northern-ridge-front
              kind: armed-group
              # The PLOVER code: of the state where it acts, with its sector.
              code: NPL
              sector: [REB]
              name: Northern Ridge Front
              aliases: [NRF Nepal]
              people: [Northern Ridge fighters]
              state: nepal
          """);

  private static final Draft WEAPON =
      new Draft(
          "weapons/my-weapons.yml",
          """
          # A class of weapons, and the weapons of it by name. The file is called like the class.
          class: my-weapons
          category: UAV
          gloss: Unmanned aircraft that the shipped lexicon does not name.
          nouns: []
          weapons:
            - weapon: cloudberry-3
              designation: Cloudberry-3
              names: [Cloudberry III]
              maker: NOR
              # Published maximum range, where it matters.
              range-km: 250
              examples:
                - Norway offered Chile twelve Cloudberry-3 unmanned aircraft.
          """);

  static Optional<Draft> of(String kind) {
    return switch (kind) {
      case "frame" -> Optional.of(FRAME);
      case "party" -> Optional.of(PARTY);
      case "weapon" -> Optional.of(WEAPON);
      default -> Optional.empty();
    };
  }
}
