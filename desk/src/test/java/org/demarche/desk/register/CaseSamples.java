package org.demarche.desk.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.Verdict;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** Cases and rows made by hand. */
final class CaseSamples {

  static final Weapon S_300 =
      new Weapon("s-300", "S-300", WeaponCategory.AIR_DEFENCE, "S-300 missiles");
  static final Weapon YAKHONT =
      new Weapon("p-800-yakhont", "P-800 Yakhont", WeaponCategory.MISSILE, "Yakhonts");
  static final Weapon F_16 =
      new Weapon("f-16-fighting-falcon", "F-16", WeaponCategory.COMBAT_AIRCRAFT, "F-16s");
  static final Weapon MISSILES = new Weapon(null, null, WeaponCategory.MISSILE, "missiles");
  static final Weapon RIFLES = new Weapon(null, null, WeaponCategory.SMALL_ARMS, "rifles");

  private CaseSamples() {}

  /** A claim published on a day; its own date, if any, is a whole year. */
  record Said(
      TransferStatus status, String published, @Nullable Integer year, @Nullable Long number) {

    static Said of(TransferStatus status, String published) {
      return new Said(status, published, null, null);
    }

    static Said in(TransferStatus status, int year) {
      return new Said(status, "2020-01-01", year, null);
    }

    Said number(long many) {
      return new Said(status, published, year, many);
    }
  }

  /** A case of these claims; its standing is the last one's. */
  static Case of(Weapon weapon, Said... said) {
    List<Case.Claim> claims = new ArrayList<>();
    for (Said claim : said) {
      Report<Transfer> report = report(weapon, claim, "k" + claims.size());
      claims.add(new Case.Claim(report, report.day(), Case.Attachment.NAMED, List.of()));
    }
    TransferStatus status = Arrays.asList(said).get(said.length - 1).status();
    Case.Head head =
        new Case.Head(
            "case",
            "Case",
            party("russia", "Russia"),
            party("iran", "Iran"),
            weapon,
            new Case.Standing(status, claims.get(claims.size() - 1).day()));
    return new Case(head, claims, Case.Around.NOTHING, List.of());
  }

  static Party party(String id, String name) {
    return new Party(id, null, name, List.of(), null, null, name);
  }

  private static Report<Transfer> report(Weapon weapon, Said said, String key) {
    Quantity number =
        said.number() == null
            ? null
            : new Quantity(said.number(), said.number(), Quantity.Qualifier.EXACT, new Span(0, 1));
    DateRange date =
        said.year() == null
            ? null
            : new DateRange(
                LocalDate.of(said.year(), 1, 1),
                LocalDate.of(said.year(), 12, 31),
                DateRange.Granularity.YEAR,
                "in " + said.year());
    Transfer transfer =
        new Transfer(
            key,
            party("russia", "Russia"),
            party("iran", "Iran"),
            weapon,
            number,
            null,
            said.status(),
            new Circumstances(Modality.ASSERTED, null, date, null),
            new Provenance(
                new Evidence("a", Part.TEXT, new Span(0, 5), "words"), "arms", "lex", "0"),
            List.of());
    Citation citation = new Citation("a", null, LocalDate.parse(said.published()), null, null, "a");
    return new Report<>(key, transfer, Verdict.MACHINE, citation);
  }

  /** A row of the register: a designation with its description, ordered in a year. */
  static RegisterStore.StoredRow row(
      long number, String designation, String description, int ordered, long... delivered) {
    return row(number, designation, description, "", ordered, delivered);
  }

  static RegisterStore.StoredRow row(
      long number,
      String designation,
      String description,
      String comments,
      int ordered,
      long... delivered) {
    List<RegisterRow.Delivery> deliveries =
        Arrays.stream(delivered)
            .mapToObj(
                year ->
                    new RegisterRow.Delivery(new Figure(year, false), new Figure(4, false), null))
            .toList();
    return new RegisterStore.StoredRow(
        number,
        new RegisterRow(
            Register.SIPRI,
            Long.toString(number),
            new RegisterRow.Parties("Russia", "Iran"),
            new RegisterRow.Item(designation, description, ""),
            new RegisterRow.Order(new Figure(ordered, false), null),
            new RegisterRow.Delivered(null, deliveries),
            new RegisterRow.Terms(
                "New", null, RegisterRow.Volumes.NONE, comments, RegisterRow.Route.DIRECT)));
  }
}
