package org.demarche.lexicon;

import java.util.Map;
import java.util.TreeMap;

/** A lexicon of a dozen files, for tests that change one of them. */
public final class TinyLexicon {

  private static final String CITIES =
      "geonames\tname\tascii\tcountry\tadmin1\tlat\tlon\tpopulation\tfeature\n";
  private static final String HOLDERS = "name\taliases\tstate\toffice\tfrom\tto\n";

  private TinyLexicon() {}

  /** Its files, by path; the map may be changed. */
  public static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("words/classes.yml", "AGREEMENT: [agreement, treaty]\n");
    texts.put("words/light-verbs.yml", "acts: [hold]\nundergoes: [suffer]\nhappens: [begin]\n");
    texts.put("words/contexts.yml", "military: [army]\n");
    texts.put("words/currencies.yml", "currencies:\n  - {words: [dollar], code: USD}\n");
    texts.put(
        "operators/halt.yml",
        """
        operator: halt
        gloss: Somebody stops what went on.
        effect: event
        outcomes:
          - {when: [COOPERATE], event: SANCTION, mode: discontinue, cameo: "160"}
        """);
    texts.put("frames/sign.yml", frame("sign", ""));
    texts.put(
        "parties/states/norway.yml",
        "party: norway\nkind: state\ncode: NOR\nname: Norway\ncapital: Oslo\n");
    texts.put(
        "parties/groups/all.yml",
        "parties:\n  - {party: red-army-faction, kind: armed-group, code: DEU, name: Red Army Faction}\n");
    texts.put(
        "weapons/surface-to-air-missiles.yml",
        """
        class: surface-to-air-missiles
        category: air defence system
        gloss: Guided missiles fired from the ground.
        weapons:
          - weapon: kestrel
            designation: Kestrel
            names: [KS-7]
            maker: [NOR]
        """);
    texts.put(
        "parties/offices.yml",
        "offices:\n  - {office: monarch, name: monarch, sector: [GOV], titles: [king]}\n");
    texts.put(
        "parties/roles.yml",
        "roles:\n  - {noun: rebel, plural: rebels, sector: [REB], number: person}\n");
    texts.put(
        "parties/holders/europe.tsv",
        HOLDERS + "Olav V\t\tnorway\tmonarch\t1957-09-21\t1991-01-17\n");
    for (String list : new String[] {"countries", "regions", "seas", "facilities", "towns"}) {
      texts.put("places/" + list + ".yml", "places: []\n");
    }
    texts.put("places/city-names.yml", "cities: []\nabbreviations: {}\n");
    texts.put("imported/geonames/cities.tsv", CITIES);
    texts.put("imported/geonames/regions.tsv", "code\tname\tascii\tcountry\tlat\tlon\n");
    return texts;
  }

  /** A frame of that name that is sound, with further lines at its end. */
  public static String frame(String id, String further) {
    return """
        frame: %s
        event: SUPPORT
        gloss: Parties sign an agreement.
        verbs: ["sign + AGREEMENT"]
        roles:
          actor: {at: [subject], required: true}
        examples: []
        """
            .formatted(id)
        + further;
  }
}
