package org.demarche.desk.export.deals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Parties as registers spell them: states in their own way ({@code spellings.tsv}); an armed group
 * with its state and one asterisk, an organisation with two.
 */
final class Spelling {

  private static final Set<String> GROUPS =
      Set.of("armed-group", "criminal-group", "movement", "hacker-group");
  private static final Set<String> ORGANISATIONS = Set.of("igo", "alliance", "bloc", "ngo");

  private final Map<String, String> states = new HashMap<>();
  private final PartyBook book;

  Spelling(PartyBook book) {
    this.book = book;
    try (InputStream table = Spelling.class.getResourceAsStream("spellings.tsv");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(table, "spellings.tsv"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String supplier(@Nullable Party party) {
    return party == null ? "unknown supplier(s)" : name(party);
  }

  String recipient(@Nullable Party party) {
    return party == null ? "unknown recipient(s)" : name(party);
  }

  private String name(Party party) {
    String spelled = party.id() == null ? null : states.get(party.id());
    if (spelled != null) {
      return spelled;
    }
    String kind = book.kind(party).orElse("");
    if (GROUPS.contains(kind)) {
      Optional<String> state = book.stateName(party.code());
      return party.name() + state.map(name -> " (" + name + ")").orElse("") + "*";
    }
    return ORGANISATIONS.contains(kind) ? party.name() + "**" : party.name();
  }

  private void add(String line) {
    String[] row = line.split("\t", 2);
    states.put(row[0], row[1]);
  }
}
