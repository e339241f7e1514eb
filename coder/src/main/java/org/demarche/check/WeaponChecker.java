package org.demarche.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.resolve.weapon.WeaponProbe;

/**
 * Proves the weapons: every entry is found in its examples and nothing else is, every name leads to
 * its own entry, and an ambiguous name has an example for each meaning.
 */
final class WeaponChecker {

  private final Lexicon lexicon;
  private final WeaponProbe probe;

  WeaponChecker(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.probe = new WeaponProbe(lexicon.weapons());
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (WeaponClass owner : lexicon.weapons()) {
      for (WeaponEntry entry : owner.weapons()) {
        checkExamples(entry, findings);
        checkNames(entry, findings);
      }
    }
    return findings;
  }

  private void checkExamples(WeaponEntry entry, List<Finding> findings) {
    if (entry.source().firing().isEmpty()) {
      findings.add(finding(entry, "needs an example"));
    }
    for (String text : entry.source().firing()) {
      Set<String> found = ids(probe.weapons(text));
      if (!found.equals(Set.of(entry.id()))) {
        findings.add(
            finding(entry, "expected " + entry.id() + ", found " + found + " in: " + text));
      }
    }
    if (entry.ambiguous().isEmpty() != entry.source().silent().isEmpty()) {
      findings.add(
          finding(
              entry, "an ambiguous name and \"silent\" examples of its other meaning go together"));
    }
    for (String text : entry.source().silent()) {
      if (probe.weapons(text).contains(entry)) {
        findings.add(finding(entry, "means something else in: " + text));
      }
    }
  }

  private void checkNames(WeaponEntry entry, List<Finding> findings) {
    for (String name : entry.names()) {
      if (entry.isAmbiguous(name)) {
        continue;
      }
      Set<String> found = ids(probe.weapons("They talked about the " + name + " at length."));
      if (!found.contains(entry.id())) {
        findings.add(finding(entry, "the name \"" + name + "\" leads to " + found));
      }
      for (WeaponEntry other : probe.named(name)) {
        if (!other.equals(entry) && !other.isAmbiguous(name)) {
          findings.add(
              finding(
                  entry,
                  "the name \""
                      + name
                      + "\" also belongs to "
                      + other.id()
                      + "; list it in both as ambiguous, or give it to one"));
        }
      }
    }
  }

  private static Set<String> ids(List<WeaponEntry> entries) {
    Set<String> ids = new LinkedHashSet<>();
    entries.forEach(e -> ids.add(e.id()));
    return ids;
  }

  private static Finding finding(WeaponEntry entry, String message) {
    return new Finding(entry.source().file(), entry.source().line(), message);
  }
}
