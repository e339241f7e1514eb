package org.demarche.desk.export.codes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * A party in CAMEO's codes (CAMEO codebook 1.1b3, chapter 3): country, or the generic code of an
 * international actor; roles; known organisation.
 *
 * @param country null for an international actor, or when the article names none
 * @param international {@code IGO, NGO, IMG, MNC}; null for others
 * @param group a known organisation, as GDELT's table calls it; null when it has none
 * @param roles most telling first, at most three
 */
public record CameoActor(
    @Nullable String country,
    @Nullable String international,
    @Nullable String group,
    List<String> roles) {

  private static final int MOST_ROLES = 3;
  private static final int LONGEST = 15;

  private static final Map<String, List<String>> GROUPS =
      CodeTable.read("groups.tsv", 2, row -> row.get(0));

  /** PLOVER's international actors, and what CAMEO calls them; its ISM has no counterpart. */
  private static final Map<String, String> INTERNATIONAL =
      Map.of("IGO", "IGO", "UNO", "IGO", "EUR", "IGO", "NGO", "NGO", "IMG", "IMG", "MNC", "MNC");

  /** Copies the roles. */
  public CameoActor {
    roles = List.copyOf(roles);
  }

  /** The codes of a party. */
  public static CameoActor of(Party party) {
    String code = party.code();
    return new CameoActor(
        Country.find(code).map(Country::cameo).orElse(null),
        code == null ? null : INTERNATIONAL.get(code),
        group(party),
        party.sector().stream()
            .map(Sector::of)
            .map(Sector::cameo)
            .filter(Objects::nonNull)
            .distinct()
            .limit(MOST_ROLES)
            .toList());
  }

  private static @Nullable String group(Party party) {
    if (party.id() != null && GROUPS.containsKey(party.id())) {
      return GROUPS.get(party.id()).get(1);
    }
    if ("UNO".equals(party.code())) {
      return "UNO";
    }
    return "EUR".equals(party.code()) ? "EEC" : null;
  }

  /** All in one, general before specific, fifteen characters at most; empty when none is known. */
  public String code() {
    String code =
        Stream.concat(
                Stream.of(
                    Objects.requireNonNullElse(country, ""),
                    Objects.requireNonNullElse(international, "")),
                Stream.concat(roles.stream(), Stream.of(Objects.requireNonNullElse(group, ""))))
            .collect(Collectors.joining());
    return code.substring(0, Math.min(LONGEST, code.length()));
  }

  /** The types in GDELT's three columns: the generic code, then the roles. */
  public @Nullable String type(int place) {
    List<String> types = Stream.concat(Stream.ofNullable(international), roles.stream()).toList();
    return place < types.size() ? types.get(place) : null;
  }
}
