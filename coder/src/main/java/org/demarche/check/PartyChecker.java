package org.demarche.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.lexicon.Ambiguity;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.resolve.NameProbe;
import org.demarche.resolve.Names;

/**
 * Proves the names of parties: every name leads to its own entry, a name that several share at the
 * same time is listed as ambiguous by each, and the examples of ambiguous names come out as they
 * say.
 */
final class PartyChecker {

  private final Lexicon lexicon;
  private final NameProbe probe;

  PartyChecker(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.probe = new NameProbe(new Names(lexicon));
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (PartyEntry entry : lexicon.parties().entries().values()) {
      for (PartyEntry.Name name : entry.names()) {
        checkName(entry, name, findings);
      }
      for (Ambiguity ambiguity : entry.source().ambiguous()) {
        checkExamples(entry, ambiguity, findings);
      }
    }
    return findings;
  }

  private void checkName(PartyEntry entry, PartyEntry.Name name, List<Finding> findings) {
    boolean listed = isListed(entry, name.text());
    if (listed || entry.exists().to() != null) {
      return;
    }
    List<PartyEntry> found = probe.named(name.text());
    if (!found.contains(entry)) {
      findings.add(
          finding(entry, "the name \"" + name.text() + "\" does not lead to " + entry.id()));
    }
    for (PartyEntry other : found) {
      if (!other.id().equals(entry.id())
          && sharesTime(entry, other)
          && !isListed(other, name.text())) {
        findings.add(
            finding(
                entry,
                "the name \""
                    + name.text()
                    + "\" also belongs to "
                    + other.id()
                    + "; list it under \"ambiguous\" in both"));
      }
    }
  }

  private static boolean sharesTime(PartyEntry a, PartyEntry b) {
    return a.exists().to() == null && b.exists().to() == null;
  }

  private static boolean isListed(PartyEntry entry, String name) {
    return entry.source().ambiguous().stream().anyMatch(a -> a.covers(name));
  }

  private void checkExamples(PartyEntry entry, Ambiguity ambiguity, List<Finding> findings) {
    if (ambiguity.examples().size() < 2) {
      findings.add(
          finding(entry, "\"" + ambiguity.alias() + "\" needs an example for each meaning"));
    }
    for (Ambiguity.Meaning example : ambiguity.examples()) {
      boolean wanted = example.means().equals(entry.id());
      LocalDate day = wanted ? entry.exists().to() : null;
      if (probe.parties(example.text(), day).contains(entry) != wanted) {
        findings.add(
            finding(
                entry,
                "\""
                    + ambiguity.alias()
                    + "\" should mean "
                    + example.means()
                    + " in: "
                    + example.text()));
      }
    }
  }

  private static Finding finding(PartyEntry entry, String message) {
    return new Finding(entry.source().file(), entry.source().line(), message);
  }
}
