package org.demarche.desk.export.jsonl;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Context;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventCode;
import org.demarche.model.EventContent;
import org.demarche.model.EventType;
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

/**
 * Fills an archive by chance: articles of all states with texts of all sorts, every kind of record,
 * coded once or twice, decided upon, rejected, corrected, withdrawn.
 */
public final class RandomArchive {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "radar", "naïve \"quoted\"", "\ud83d\ude80", "\ud83d", "a\0b", "x\ny\t\\", "\uf8fe", "");

  private final Random random;
  private final Archive archive;
  private Instant now = START;

  /** Into this archive, by this chance. */
  public RandomArchive(Random random, Archive archive) {
    this.random = random;
    this.archive = archive;
  }

  /** Adds articles, records and decisions of all sorts. */
  public void fill(int articles) {
    for (int i = 0; i < articles; i++) {
      Article article = article("a" + i + word().strip());
      State state = one(State.values());
      boolean coded = state == State.CODED;
      Coding coding = new Coding(state, coded ? "lex-1" : null, coded ? "0.1" : null);
      CodingResult result =
          coded ? coded(article) : new CodingResult(article, List.of(), List.of());
      archive
          .articles()
          .add(
              List.of(new Addition(result, one("en", "fr", "und"), "file" + word(), coding)),
              List.of(),
              tick());
      if (coded) {
        decide(article.id());
        recode(article.id());
        decide(article.id());
      }
      if (random.nextInt(4) == 0) {
        aboutParties();
      }
    }
    quarantine();
    aboutCases();
  }

  private void recode(String id) {
    if (random.nextBoolean()) {
      StoredArticle stored = archive.articles().find(id).orElseThrow();
      archive
          .records()
          .replace(stored, new Coding(State.CODED, "lex-2", "0.2"), coded(stored.article()));
    }
  }

  private void decide(String id) {
    StoredArticle stored = archive.articles().find(id).orElseThrow();
    for (Report<?> report : archive.records().ofArticle(stored.number())) {
      ReviewStore.Decision decision = one(ReviewStore.Decision.values());
      if (random.nextInt(3) == 0) {
        CodedRecord body =
            decision == ReviewStore.Decision.CORRECT ? record(stored.article(), 90) : null;
        String note = random.nextBoolean() ? null : word();
        archive
            .reviews()
            .decide(new Review(id, report.key(), decision, body, "R. " + word(), tick(), note));
      }
    }
  }

  private void quarantine() {
    for (int i = random.nextInt(4); i > 0; i--) {
      archive
          .quarantine()
          .add(
              List.of(
                  new QuarantineStore.Entry(
                      "place " + i + word(), maybe(word()), "reason", word(), tick())));
    }
  }

  /** Merges or renames a party, or takes such a decision back. */
  public void aboutParties() {
    PartyDecisionStore decisions = new PartyDecisionStore(archive);
    List<PartyDecision> standing = decisions.standing();
    PartyDecision.Act act =
        switch (random.nextInt(3)) {
          case 0 -> new PartyDecision.Merge(subject(), subject());
          case 1 -> new PartyDecision.Rename(subject(), "Named " + word());
          default ->
              new PartyDecision.Undo(
                  standing.isEmpty() ? 0 : standing.get(random.nextInt(standing.size())).number());
        };
    boolean nothing =
        act instanceof PartyDecision.Undo undo && undo.number() == 0
            || act instanceof PartyDecision.Merge merge
                && decisions
                    .names()
                    .key(merge.from().key())
                    .equals(decisions.names().key(merge.into().key()));
    if (!nothing) {
      decisions.add(act, "R. " + word(), tick());
    }
  }

  private PartyDecision.Subject subject() {
    String name = one("norway", "borduria", "ruritania");
    boolean listed = random.nextBoolean();
    return new PartyDecision.Subject(
        listed ? name : "\"" + name + "\"", listed ? "NOR" : null, name);
  }

  private void aboutCases() {
    DecisionStore decisions = new DecisionStore(archive);
    List<Long> standing = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      Decision.Subject subject = subject(i);
      Decision.Act act =
          switch (random.nextInt(4)) {
            case 0 -> new Decision.Merge(subject, subject(i + 10));
            case 1 -> new Decision.Split(subject, List.of("k1"));
            case 2 -> new Decision.Rename(subject, "Name " + word());
            default ->
                standing.isEmpty()
                    ? new Decision.Rename(subject, "Name")
                    : new Decision.Undo(standing.remove(0));
          };
      long number = decisions.add(act, "R. " + word(), tick());
      if (!(act instanceof Decision.Undo)) {
        standing.add(number);
      }
    }
  }

  private static Decision.Subject subject(int i) {
    return new Decision.Subject("case-" + i, "arms:party" + i, List.of("k1", "k2"));
  }

  // ---- articles and records

  private Article article(String id) {
    String text = "The text of " + id + ". " + word() + " " + random.nextInt() + " and more of it.";
    Map<String, Object> extra = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      extra.put("zeta", List.of(1, 2.5, word()));
      extra.put("alpha", Map.of("deep", Map.of("n", 12345678901234L)));
      extra.put("w" + word(), word());
    }
    return new Article(
        id,
        maybe("Title " + word()),
        text,
        maybe(day()),
        maybe("https://example.org/" + random.nextInt()),
        maybe("Example Wire " + word()),
        extra);
  }

  private CodingResult coded(Article article) {
    List<CodedRecord> records = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      records.add(record(article, i));
    }
    List<CodingProblem> problems = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      problems.add(CodingProblem.failure(article.id(), "trouble " + word()));
      problems.add(CodingProblem.note(article.id(), Part.TEXT, new Span(1, 3), word()));
    }
    return new CodingResult(article, records, problems);
  }

  private CodedRecord record(Article article, int i) {
    Provenance from = provenance(article);
    return switch (random.nextInt(5)) {
      case 0 -> event(article.id() + "-e" + i, from);
      case 1 ->
          new Transfer(
              article.id() + "-t" + i,
              maybe(party()),
              maybe(party()),
              weapon(),
              maybe(new Quantity(10L, 15L, Quantity.Qualifier.EXACT, new Span(0, 1))),
              maybe(new Money(new BigDecimal("1234567890.25"), maybe("USD"), new Span(0, 1))),
              one(TransferStatus.values()),
              circumstances(),
              from,
              List.of("e" + i));
      case 2 ->
          new Objection(
              article.id() + "-o" + i, party(), maybe(party()), deal(), circumstances(), from);
      case 3 ->
          new Diversion(article.id() + "-d" + i, party(), party(), weapon(), circumstances(), from);
      default ->
          new Effect(
              article.id() + "-f" + i,
              maybe(party()),
              "range" + word(),
              one(Effect.Direction.values()),
              deal(),
              circumstances(),
              from);
    };
  }

  private Event event(String id, Provenance from) {
    EventType type = one(EventType.values());
    String mode = type.modes().isEmpty() ? null : maybe(type.modes().get(0));
    EventContent content =
        new EventContent(EventType.AID, null, List.of(party()), List.of(), random.nextBoolean());
    return new Event(
        id,
        new EventCode(type, mode, List.of(one(Context.values())), maybe("0312")),
        List.of(party(), party()),
        random.nextBoolean() ? List.of() : List.of(party()),
        maybe(content),
        List.of("t1"),
        circumstances(),
        from);
  }

  private Provenance provenance(Article article) {
    int start = random.nextInt(8);
    Span span = new Span(start, start + 4);
    return new Provenance(Evidence.of(article, Part.TEXT, span), "frame", "lex-1", "0.1");
  }

  private Circumstances circumstances() {
    return new Circumstances(
        one(Modality.values()),
        maybe(
            new Attribution(
                one(Attribution.Kind.values()),
                one(Attribution.Speech.values()),
                maybe(party()),
                "they " + word())),
        maybe(new DateRange(maybe(day()), maybe(day()), DateRange.Granularity.MONTH, word())),
        maybe(
            new Place(
                "Oslo " + word(),
                maybe("NOR"),
                maybe(new Place.Position(59.91, 1e-5, maybe(3143244))),
                one(Place.Kind.values()),
                "there")));
  }

  private Party party() {
    String name = one("norway", "borduria", "ruritania");
    return new Party(
        maybe(name), maybe("NOR"), name, List.of("GOV"), maybe("A. Lund"), maybe(word()), name);
  }

  private Weapon weapon() {
    boolean known = random.nextBoolean();
    return new Weapon(
        known ? "giraffe" : null,
        known ? "Giraffe" : null,
        one(WeaponCategory.values()),
        "radars" + word());
  }

  private Deal deal() {
    return new Deal(maybe(party()), maybe(party()), maybe(weapon()));
  }

  // ---- chance

  private Instant tick() {
    now = now.plusMillis(1 + random.nextInt(100_000));
    return now;
  }

  private LocalDate day() {
    return LocalDate.of(2010, 1, 1).plusDays(random.nextInt(40));
  }

  private String word() {
    return one(WORDS.toArray(String[]::new));
  }

  private <T> @Nullable T maybe(@Nullable T value) {
    return random.nextBoolean() ? value : null;
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
