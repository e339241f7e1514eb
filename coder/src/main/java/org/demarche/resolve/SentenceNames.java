package org.demarche.resolve;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.model.Party;

/**
 * What a sentence's words may name, found before it is parsed.
 *
 * @param hits names of parties and persons
 * @param titles titles and nouns of a sector
 * @param parties whom the names stand for, by the last word of the name; only those with a code
 * @param held names of the offices that persons with a surname of this sentence ever held
 */
record SentenceNames(
    List<NameHit> hits, List<NameHit> titles, SortedMap<Integer, Party> parties, Set<String> held) {

  static final SentenceNames NONE =
      new SentenceNames(List.of(), List.of(), new TreeMap<>(), Set.of());

  /** Copies the collections. */
  SentenceNames {
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    held = Set.copyOf(held);
  }

  /** Whether a title of an office stands directly before a known person's name. */
  boolean entitles() {
    return titles.stream()
        .filter(title -> !offices(title).isEmpty())
        .anyMatch(title -> hits.stream().anyMatch(hit -> hit.first() == title.last() + 1));
  }

  /** Whether a title may mean an office, given by the name that records show. */
  boolean speaksOf(String office) {
    return titles.stream().anyMatch(title -> offices(title).contains(office));
  }

  /** Whether somebody of a surname in this sentence held an office at some time. */
  boolean mayHold(String office) {
    return held.contains(office);
  }

  private static Set<String> offices(NameHit title) {
    return title.readings().stream()
        .filter(Reading.OfOffice.class::isInstance)
        .map(reading -> ((Reading.OfOffice) reading).office().name())
        .collect(Collectors.toSet());
  }
}
