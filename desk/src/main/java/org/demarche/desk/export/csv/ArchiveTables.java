package org.demarche.desk.export.csv;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.desk.export.csv.Columns.Kind;
import org.demarche.desk.json.Count;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodedRecord;
import org.demarche.model.Event;
import org.demarche.model.Money;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;

/** The columns of what an archive holds: articles, reports, incidents, cases, claims. */
public final class ArchiveTables {

  private ArchiveTables() {}

  /** A claim and the case that it belongs to. */
  public record CaseClaim(Case of, Case.Claim claim) {}

  /** Of articles; the text is left to JSON Lines. */
  public static Columns<StoredArticle> articles() {
    return new Columns<StoredArticle>()
        .add("article", a -> a.article().id())
        .add("title", a -> a.article().title())
        .add("published", Kind.DAY, a -> a.article().published())
        .add("source", a -> a.article().source())
        .add("url", a -> a.article().url())
        .add("language", StoredArticle::language)
        .add("state", a -> JsonFields.word(a.coding().state()))
        .add("family", StoredArticle::family)
        .add("origin", StoredArticle::origin)
        .add("received", Kind.TIME, StoredArticle::received)
        .add("lexicon", a -> a.coding().lexicon())
        .add("coder", a -> a.coding().coder())
        .add("characters", Kind.NUMBER, a -> a.article().text().length());
  }

  /**
   * Of a kind of record, as {@link CsvTables} has them, and before it what the archive knows of it.
   */
  public static <R extends CodedRecord> Columns<Report<R>> reports(Columns<R> records) {
    return new Columns<Report<R>>()
        .add("key", Report::key)
        .add("verdict", r -> JsonFields.word(r.verdict()))
        .add("family", r -> r.citation().family())
        .add("published", Kind.DAY, r -> r.citation().published())
        .add("source", r -> r.citation().source())
        .part(Report::record, records);
  }

  /** Of incidents: the event as its fullest report tells it. */
  public static Columns<Incident> incidents() {
    return new Columns<Incident>()
        .add("incident", Incident::id)
        .add("first", Kind.DAY, Incident::first)
        .add("last", Kind.DAY, Incident::last)
        .add("reports", Kind.NUMBER, i -> i.reports().size())
        .add("articles", Kind.NUMBER, i -> distinct(i, r -> r.citation().article()))
        .add("families", Kind.NUMBER, i -> distinct(i, r -> r.citation().family()))
        .add(
            "reviewed",
            Kind.NUMBER,
            i -> i.reports().stream().filter(r -> r.verdict().isReviewed()).count())
        .part(Incident::event, CsvTables.events())
        .add("keys", i -> i.reports().stream().map(Report::key).collect(Collectors.joining("; ")));
  }

  private static long distinct(Incident incident, Function<Report<Event>, String> by) {
    return incident.reports().stream().map(by).distinct().count();
  }

  /** Of cases. */
  public static Columns<Case> cases() {
    return new Columns<Case>()
        .add("case", c -> c.head().id())
        .add("name", c -> c.head().name())
        .party("supplier", c -> c.head().supplier())
        .party("recipient", c -> c.head().recipient())
        .weapon(c -> c.head().weapon())
        .add("status", c -> JsonFields.word(c.head().standing().status()))
        .add("since", Kind.DAY, c -> c.head().standing().since())
        .add("claims", Kind.NUMBER, c -> c.history().size())
        .add("articles", Kind.NUMBER, ArchiveTables::articles)
        .add(
            "contradictions",
            Kind.NUMBER,
            c -> c.history().stream().filter(k -> isContradicted(k)).count())
        .add("objections", Kind.NUMBER, c -> c.around().objections().size())
        .add("diversions", Kind.NUMBER, c -> c.around().diversions().size())
        .add("effects", Kind.NUMBER, c -> c.around().effects().size())
        .add("replaces", c -> related(c, Case.Relation.Kind.REPLACES))
        .add("replaced_by", c -> related(c, Case.Relation.Kind.REPLACED_BY));
  }

  private static long articles(Case of) {
    return of.history().stream().map(c -> c.report().citation().article()).distinct().count();
  }

  private static boolean isContradicted(Case.Claim claim) {
    return !claim.contradicts().isEmpty();
  }

  private static String related(Case of, Case.Relation.Kind kind) {
    return of.related().stream()
        .filter(relation -> relation.kind() == kind)
        .map(Case.Relation::id)
        .collect(Collectors.joining("; "));
  }

  /** Of the claims in the histories of cases. */
  public static Columns<CaseClaim> claims() {
    return new Columns<CaseClaim>()
        .add("case", c -> c.of().head().id())
        .add("day", Kind.DAY, c -> c.claim().day())
        .add("status", c -> JsonFields.word(transfer(c).status()))
        .add("modality", c -> JsonFields.word(transfer(c).circumstances().modality()))
        .part(
            c -> transfer(c).quantity(),
            new Columns<Quantity>()
                .part(
                    q -> q.isCounted() ? Count.of(q) : null,
                    new Columns<Count>()
                        .add("quantity", Kind.NUMBER, Count::number)
                        .add("quantity_to", Kind.NUMBER, Count::to)
                        .add("quantity_qualifier", Count::qualifier)))
        .part(
            c -> transfer(c).value(),
            new Columns<Money>()
                .add("value_amount", Kind.AMOUNT, Money::amount)
                .add("value_currency", Money::currency))
        .add("attachment", c -> JsonFields.word(c.claim().attachment()))
        .add("contradicts", c -> String.join("; ", c.claim().contradicts()))
        .add("key", c -> c.claim().report().key())
        .add("verdict", c -> JsonFields.word(c.claim().report().verdict()))
        .add("article", c -> c.claim().report().citation().article())
        .add("family", c -> c.claim().report().citation().family());
  }

  private static Transfer transfer(CaseClaim claim) {
    return claim.claim().report().record();
  }
}
