package org.demarche.desk.web.parties;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.desk.party.PartyDirectory;
import org.demarche.desk.party.PartyLine;
import org.demarche.desk.party.PartyStore;
import org.demarche.desk.web.parties.PartyView.Spelling;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.lexicon.PartyEntry;

/**
 * The words by which articles call a party. Those that speak for another one, and pronouns, are
 * marked: there the machine may have been wrong.
 */
final class Spellings {

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who", "we");

  private final PartyDirectory directory;

  Spellings(PartyDirectory directory) {
    this.directory = directory;
  }

  List<Spelling> of(PartyLine party, List<PartyStore.Said> said) {
    return said.stream().map(one -> spelling(party, one)).toList();
  }

  private Spelling spelling(PartyLine party, PartyStore.Said said) {
    String days =
        Objects.equals(said.first(), said.last())
            ? Objects.toString(said.first(), "")
            : PartyPage.span(said.first(), said.last());
    return new Spelling(said.words(), said.count(), days, article(said), odd(party, said.words()));
  }

  /** Where the latest article stands that says so. */
  static String article(PartyStore.Said said) {
    return RecordMark.place(said.article(), said.record());
  }

  private String odd(PartyLine party, String words) {
    String small = words.toLowerCase(Locale.ROOT).strip();
    if (PRONOUNS.contains(small)) {
      return "a pronoun";
    }
    if (!PartyLine.isListed(party.key())) {
      return "";
    }
    Optional<PartyEntry> own = directory.find(party.key());
    if (own.isEmpty() || isNamed(own.get(), small)) {
      return "";
    }
    String others =
        directory.called(small).stream()
            .filter(entry -> !entry.id().equals(party.key()))
            .limit(2)
            .map(PartyEntry::name)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : "also " + others;
  }

  private static boolean isNamed(PartyEntry entry, String words) {
    return entry.names().stream()
        .anyMatch(name -> words.contains(name.text().toLowerCase(Locale.ROOT)));
  }
}
