package org.demarche.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.Office;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.Tenure;

/**
 * Proves that entries refer only to entries that are there: a party's home, an office's party, a
 * holder's party and office.
 */
final class ReferenceChecker {

  private final Lexicon lexicon;
  private final Set<String> parties;
  private final List<Finding> findings = new ArrayList<>();

  ReferenceChecker(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.parties = lexicon.parties().entries().keySet();
  }

  List<Finding> check() {
    for (PartyEntry entry : lexicon.parties().entries().values()) {
      PartyEntry.Source at = entry.source();
      entry.home().forEach(id -> party(id, entry.id(), at.file(), at.line()));
    }
    lexicon.parties().offices().forEach(this::office);
    tenures();
    return findings;
  }

  private void party(String id, String by, String file, int line) {
    if (!parties.contains(id)) {
      findings.add(
          new Finding(
              file, line, by + " names the party \"" + id + "\", which is not in the lexicon"));
    }
  }

  private void office(Office office) {
    String file = "parties/offices.yml";
    office.byState().keySet().forEach(state -> party(state, office.id(), file, 0));
    if (office.party() != null) {
      party(office.party(), office.id(), file, 0);
    }
  }

  private void tenures() {
    Set<String> offices =
        lexicon.parties().offices().stream().map(Office::id).collect(Collectors.toSet());
    Map<String, String> unknown = new TreeMap<>();
    for (Tenure tenure : lexicon.parties().tenures()) {
      if (!parties.contains(tenure.party())) {
        unknown.putIfAbsent("the party \"" + tenure.party() + "\"", tenure.name());
      }
      if (!tenure.office().isEmpty() && !offices.contains(tenure.office())) {
        unknown.putIfAbsent("the office \"" + tenure.office() + "\"", tenure.name());
      }
    }
    unknown.forEach(
        (what, name) ->
            findings.add(
                new Finding(
                    "parties/holders",
                    0,
                    name + " and perhaps others hold " + what + ", which is not in the lexicon")));
  }
}
