package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.model.Party;

/**
 * The persons of an article by surname: those whom it names in full anywhere, and what its
 * sentences make of them, each from its own place on.
 */
final class Persons {

  /**
   * A person as a sentence gives him or her.
   *
   * @param titled whether the sentence names the office, which counts from there on
   */
  private record Introduced(int sentence, Party party, boolean titled) {}

  /** By surname; several where the article names namesakes. */
  private final Map<String, List<Party>> known = new HashMap<>();

  private final Map<String, List<Introduced>> introduced = new HashMap<>();

  /** Remembers a person from the start, without placing the name in the text. */
  void know(Party party) {
    place(party, known.computeIfAbsent(surname(party), s -> new ArrayList<>(1)), false);
  }

  /** The persons known from the start. */
  List<Party> known() {
    return known.values().stream().flatMap(List::stream).toList();
  }

  /** Whether a surname is known from a full name anywhere in the article. */
  boolean knows(String surname) {
    return known.containsKey(surname);
  }

  /** Remembers a person as a sentence gives him or her, if nothing before told as much. */
  void add(Party party, int sentence) {
    boolean told =
        namesakes(surname(party), sentence).stream()
            .filter(p -> samePerson(p, party))
            .anyMatch(p -> p.code() != null || party.code() == null);
    if (!told) {
      introduce(party, sentence, false);
    }
  }

  /** Remembers a person in the office that a sentence names, whatever else was known. */
  void retitle(Party party, int sentence) {
    introduce(party, sentence, true);
  }

  private void introduce(Party party, int sentence, boolean titled) {
    List<Introduced> all = introduced.computeIfAbsent(surname(party), s -> new ArrayList<>(2));
    int at = all.size();
    while (at > 0 && all.get(at - 1).sentence() > sentence) {
      at--;
    }
    all.add(at, new Introduced(sentence, party, titled));
  }

  /** The persons of a surname after all that is resolved up to a sentence. */
  List<Party> namesakes(String surname, int sentence) {
    List<Party> persons = new ArrayList<>(known.getOrDefault(surname, List.of()));
    for (Introduced one : introduced.getOrDefault(surname, List.of())) {
      if (one.sentence() <= sentence) {
        place(one.party(), persons, one.titled());
      }
    }
    return persons;
  }

  /** All persons after all that is resolved up to a sentence. */
  List<Party> all(int sentence) {
    Set<String> surnames = new HashSet<>(known.keySet());
    surnames.addAll(introduced.keySet());
    return surnames.stream().flatMap(s -> namesakes(s, sentence).stream()).toList();
  }

  private static void place(Party party, List<Party> namesakes, boolean replace) {
    for (int i = 0; i < namesakes.size(); i++) {
      if (samePerson(namesakes.get(i), party)) {
        if (replace || namesakes.get(i).code() == null) {
          namesakes.set(i, party);
        }
        return;
      }
    }
    namesakes.add(party);
  }

  /** A bare surname is no other person than the one already known by it. */
  private static boolean samePerson(Party a, Party b) {
    String x = String.valueOf(a.person());
    String y = String.valueOf(b.person());
    return x.equals(y) || !x.contains(" ") || !y.contains(" ");
  }

  static String surname(Party party) {
    return Names.surname(String.valueOf(party.person()));
  }
}
