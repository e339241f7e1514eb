package org.demarche.desk.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a case before it is complete.
 *
 * @param name given by a person; null for the usual one
 * @param claims in the order of their days; at least one
 */
record Strand(String id, @Nullable String name, List<Told> claims, List<Case.Relation> related) {

  Strand {
    claims = claims.stream().sorted(Told.ORDER).toList();
    related = List.copyOf(related);
  }

  Strand withName(String given) {
    return new Strand(id, given, claims, related);
  }

  Strand withClaims(List<Told> others) {
    return new Strand(id, name, others, related);
  }

  Strand withRelated(List<Case.Relation> others) {
    return new Strand(id, name, claims, others);
  }

  List<String> keys() {
    return claims.stream().map(Told::key).toList();
  }

  @Nullable Party supplier() {
    return party(claims, Transfer::supplier).orElse(null);
  }

  @Nullable Party recipient() {
    return party(claims, Transfer::recipient).orElse(null);
  }

  /** The family, where a claim names it; else the class. */
  Weapon weapon() {
    return claims.stream()
        .map(Told::weapon)
        .filter(weapon -> weapon.id() != null)
        .findFirst()
        .orElse(claims.get(0).weapon());
  }

  /** The party as such, without the person who acts for it in one article. */
  private static Optional<Party> party(
      List<Told> claims, Function<Transfer, @Nullable Party> side) {
    List<Party> parties =
        claims.stream()
            .flatMap(told -> Optional.ofNullable(side.apply(told.report().record())).stream())
            .toList();
    return parties.stream()
        .filter(party -> party.person() == null && party.office() == null)
        .findFirst()
        .or(() -> parties.stream().findFirst())
        .map(p -> new Party(p.id(), p.code(), p.name(), p.sector(), null, null, p.name()));
  }
}
