package org.demarche.desk.entry;

import java.util.Locale;

/**
 * An entry of the lexicon in a list.
 *
 * @param group within its kind: a folder of frames, a kind of parties, a class of weapons
 * @param place file, and in a file of several entries the id: {@code weapons/tanks.yml/t-72}
 * @param words by which it is found beside its id and name
 */
public record Entry(
    Kind kind, String group, String id, String name, String gloss, Place place, String words) {

  /** What there is in a lexicon. */
  public enum Kind {
    FRAMES("Frames"),
    OPERATORS("Operators"),
    PARTIES("Parties"),
    OFFICES("Offices"),
    PEOPLE("People"),
    WEAPONS("Weapons"),
    WORDS("Words");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As people call it. */
    public String label() {
      return label;
    }

    /** In addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where an entry is written.
   *
   * @param line where it begins; 0 for a file that holds it alone
   */
  public record Place(String file, int line) {}

  /** What its page is called under {@code /lexicon/entries/}. */
  public String path() {
    return place.line() == 0 ? place.file() : place.file() + "/" + id;
  }

  /** Whether each of these words, in small letters, occurs in it. */
  boolean has(String[] sought) {
    for (String word : sought) {
      if (!words.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
