package org.demarche.desk.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Evidence;
import org.demarche.model.Modality;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Part;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Provenance;
import org.demarche.model.Quantity;
import org.demarche.model.Span;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.demarche.model.WeaponCategory;
import org.jspecify.annotations.Nullable;

/** Invented articles about Norway selling Portugal an air defence system, coded by hand. */
public final class DealArchive {

  /** The case of {@link #fill}. */
  public static final String CASE = "norway-portugal-nasams-2009";

  static final Party NORWAY = state("norway", "NOR", "Norway");
  static final Party PORTUGAL = state("portugal", "PRT", "Portugal");
  private static final Party SPAIN = state("spain", "ESP", "Spain");
  private static final Party MOROCCO = state("morocco", "MAR", "Morocco");
  static final Weapon NASAMS = new Weapon("nasams", "NASAMS", WeaponCategory.AIR_DEFENCE, "NASAMS");
  private static final Place PORTO =
      new Place("Porto", "PRT", new Place.Position(41.15, -8.61, null), Place.Kind.CITY, "Porto");

  private final Archive archive;
  private int articles;

  DealArchive(Archive archive) {
    this.archive = archive;
  }

  static Party state(String id, String code, String name) {
    return new Party(id, code, name, List.of(), null, null, name);
  }

  /** Two orders that do not agree, a denial, an objection, a fear and an effect. */
  public static void fill(Archive archive) {
    DealArchive deal = new DealArchive(archive);
    deal.add(
        "2009-03-11",
        deal.claim(TransferStatus.CONSIDERED, "Portugal is thinking of NASAMS", Modality.PLANNED));
    deal.add(
        "2009-09-22",
        deal.claim(TransferStatus.ORDERED, "Portugal ordered three NASAMS", 3L, 240_000_000L));
    deal.add(
        "2009-09-25",
        deal.claim(TransferStatus.ORDERED, "Portugal ordered nine NASAMS", 9L, null),
        deal.objection("Spain asked Norway to keep its missiles"),
        deal.diversion("Portugal might pass them to Morocco"),
        deal.effect("They would guard the harbour of Porto"));
    deal.add(
        "2009-10-02",
        deal.claim(
            TransferStatus.DELIVERED, "Norway denied that it had sent any", Modality.DENIED));
  }

  Transfer claim(TransferStatus status, String quote, Modality modality) {
    return transfer(NORWAY, PORTUGAL, NASAMS, status, quote, modality);
  }

  Transfer transfer(
      Party from, Party to, Weapon weapon, TransferStatus status, String quote, Modality modality) {
    return new Transfer(
        "t1",
        from,
        to,
        weapon,
        null,
        null,
        status,
        said(modality, "the Lisbon ministry"),
        provenance(quote),
        List.of());
  }

  private Transfer claim(TransferStatus status, String quote, long number, @Nullable Long sum) {
    return new Transfer(
        "t1",
        NORWAY,
        PORTUGAL,
        NASAMS,
        new Quantity(number, number, Quantity.Qualifier.EXACT, new Span(0, 1)),
        sum == null ? null : new Money(BigDecimal.valueOf(sum), "USD", new Span(0, 1)),
        status,
        said(Modality.ASSERTED, "the Lisbon ministry"),
        provenance(quote),
        List.of());
  }

  private Objection objection(String quote) {
    return new Objection(
        "o1",
        SPAIN,
        NORWAY,
        new Deal(NORWAY, PORTUGAL, NASAMS),
        said(Modality.ASSERTED, "a Madrid paper"),
        provenance(quote));
  }

  private Diversion diversion(String quote) {
    return new Diversion(
        "d1", PORTUGAL, MOROCCO, NASAMS, said(Modality.POSSIBLE, "a diplomat"), provenance(quote));
  }

  private Effect effect(String quote) {
    return new Effect(
        "f1",
        PORTUGAL,
        "the guard of its harbours",
        Effect.Direction.INCREASE,
        new Deal(NORWAY, PORTUGAL, NASAMS),
        new Circumstances(Modality.POSSIBLE, null, null, PORTO),
        provenance(quote));
  }

  private static Circumstances said(Modality modality, String who) {
    return new Circumstances(
        modality,
        new Attribution(Attribution.Kind.INSTITUTION, Attribution.Speech.INDIRECT, null, who),
        null,
        null);
  }

  private Provenance provenance(String quote) {
    return new Provenance(
        new Evidence("a" + articles, Part.TEXT, new Span(0, quote.length()), quote),
        "frame",
        "lex",
        "0");
  }

  /** An article of that day with these records; its text is their quotes. */
  void add(String published, CodedRecord... records) {
    add("Wire report of " + published, published, records);
  }

  void add(String title, String published, CodedRecord... records) {
    List<CodedRecord> all = new ArrayList<>(List.of(records));
    StringBuilder text = new StringBuilder();
    all.forEach(record -> text.append(record.provenance().evidence().quote()).append(". "));
    Article article =
        new Article(
            "a" + articles,
            title,
            text.toString(),
            LocalDate.parse(published),
            "https://wire.example/" + articles,
            "Example Wire",
            Map.of());
    archive
        .articles()
        .add(
            List.of(
                new Addition(
                    new CodingResult(article, all, List.of()),
                    "en",
                    "here",
                    new Coding(State.CODED, "lex", "0"))),
            List.of(),
            Desks.NOW);
    articles++;
  }
}
