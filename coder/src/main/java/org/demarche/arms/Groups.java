package org.demarche.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.lexicon.NamePieces;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/** The groups without a name of their own in an article: "Syrian rebels", then "rebel fighters". */
final class Groups {

  private static final int SHORTEST = 5;

  private final List<Party> told = new ArrayList<>();

  /** The group told of before, when a party without a name seems to be the same; else the party. */
  @Nullable Party known(@Nullable Party party) {
    if (party == null || party.id() != null) {
      return party;
    }
    for (Party before : told) {
      boolean mayBe =
          party.code() == null || before.code() == null || party.code().equals(before.code());
      if (mayBe && stems(before).stream().anyMatch(stems(party)::contains)) {
        return before.withText(party.text());
      }
    }
    told.add(party);
    return party;
  }

  private static Set<String> stems(Party party) {
    return NamePieces.of(party.name()).stream()
        .filter(word -> word.length() >= SHORTEST && Character.isLowerCase(word.charAt(0)))
        .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("s$", ""))
        .collect(Collectors.toSet());
  }
}
