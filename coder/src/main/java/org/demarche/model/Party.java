package org.demarche.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts or is acted upon, as one place of an article names it.
 *
 * @param id lexicon entry; null when the article leaves the party unnamed
 * @param code PLOVER country field: ISO 3166 alpha-3, or UNO, EUR, IGO, NGO, IMG, MNC, ISM; null
 *     when unknown
 * @param name of the party; for one without an entry, the words of the article
 * @param sector PLOVER sectors, most telling first (GOV, MIL, REB, …)
 * @param person who acts for the party, when the text names one
 * @param office that person's office
 * @param text what the article says here
 */
public record Party(
    @Nullable String id,
    @Nullable String code,
    String name,
    List<String> sector,
    @Nullable String person,
    @Nullable String office,
    String text) {

  /** Copies the sectors. */
  public Party {
    sector = List.copyOf(sector);
  }

  /** The same party, as these words name it. */
  public Party withText(String words) {
    return new Party(id, code, name, sector, person, office, words);
  }

  /** Whether both stand for the same party, whoever acts for it. */
  public boolean sameAs(Party other) {
    return id != null ? id.equals(other.id) : other.id == null && name.equals(other.name);
  }
}
