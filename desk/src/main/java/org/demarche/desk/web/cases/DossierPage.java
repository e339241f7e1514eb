package org.demarche.desk.web.cases;

import java.util.List;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.export.CaseDossier;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseChoice;
import org.demarche.desk.link.CaseListStore;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.web.cases.DossierView.Around;
import org.demarche.desk.web.cases.DossierView.Claim;
import org.demarche.desk.web.cases.DossierView.Heading;
import org.demarche.desk.web.cases.DossierView.History;
import org.demarche.desk.web.cases.DossierView.Other;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.desk.web.cases.DossierView.Work;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Visitor;

/** Puts a dossier together. */
final class DossierPage {

  private static final int PAGE = 100;
  private static final int DISPUTES = 20;
  private static final int CANDIDATES = 40;

  private final Desk desk;
  private final Books books;

  DossierPage(Desk desk, Books books) {
    this.desk = desk;
    this.books = books;
  }

  DossierView view(Case of, QueryString query, Visitor visitor) {
    Sources sources = Sources.of(of, desk.archive());
    Telling telling = new Telling(of, sources);
    Case.Around around = of.around();
    return new DossierView(
        heading(of, sources),
        history(of, telling, query),
        new Around(
            around.objections().stream().limit(PAGE).map(telling::objection).toList(),
            around.diversions().stream().limit(PAGE).map(telling::diversion).toList(),
            around.effects().stream().limit(PAGE).map(telling::effect).toList()),
        new Beside(desk, books).of(of),
        new Atlas(desk.archive(), books).of(of, sources),
        sources.list(),
        work(of, visitor));
  }

  private Heading heading(Case of, Sources sources) {
    Case.Head head = of.head();
    long reviewed =
        of.history().stream().filter(claim -> claim.report().verdict().isReviewed()).count();
    return new Heading(
        head.id(),
        head.name(),
        new DossierView.Deal(
            Names.party(head.supplier()),
            Names.party(head.recipient()),
            Names.weapon(head.weapon()),
            head.weapon().id() == null ? "" : head.weapon().category().label()),
        new DossierView.Stand(
            JsonFields.word(head.standing().status()),
            CaseDossier.since(of),
            of.history().size(),
            reviewed),
        Summary.of(of, sources),
        others(of));
  }

  private List<Other> others(Case of) {
    CaseStore cases = new CaseStore(desk.archive());
    return of.related().stream()
        .map(
            relation ->
                new Other(
                    cases
                        .find(relation.id())
                        .map(
                            other -> other.head().name() + " (" + CaseDossier.standing(other) + ")")
                        .orElse(relation.id()),
                    "/cases/" + relation.id(),
                    words(relation.kind())))
        .toList();
  }

  private static String words(Case.Relation.Kind kind) {
    return switch (kind) {
      case REPLACES -> "came to nothing before this one";
      case REPLACED_BY -> "came after this one had come to nothing";
      case EARLIER -> "came years before";
      case LATER -> "came years later";
    };
  }

  private static History history(Case of, Telling telling, QueryString query) {
    String part = query.first("show");
    List<Case.Claim> shown =
        part.isEmpty()
            ? of.history()
            : of.history().stream().filter(claim -> Summary.isShown(part, claim)).toList();
    int page = query.first("page").matches("[1-9][0-9]{0,4}") ? number(query) : 1;
    int from = Math.min(shown.size(), (page - 1) * PAGE);
    int to = Math.min(shown.size(), from + PAGE);
    List<Claim> claims = shown.subList(from, to).stream().map(telling::claim).toList();
    String path = "/cases/" + of.head().id();
    return new History(
        claims,
        of.history().size(),
        part.isEmpty() ? "" : part + " (" + shown.size() + ")",
        from > 0 ? path + query.with("page", page - 1) + "#history" : "",
        to < shown.size() ? path + query.with("page", page + 1) + "#history" : "",
        telling.disputes(of.history(), DISPUTES));
  }

  private static int number(QueryString query) {
    return Integer.parseInt(query.first("page"));
  }

  private Work work(Case of, Visitor visitor) {
    boolean editor = visitor.may(Role.EDITOR);
    return new Work(
        editor,
        visitor.may(Role.REVIEWER),
        editor ? candidates(of) : List.of(),
        CaseHistory.of(of, new DecisionStore(desk.archive()).list()));
  }

  /** The other cases of the same recipient. */
  private List<Ref> candidates(Case of) {
    CaseChoice all = CaseChoice.ALL;
    CaseChoice same =
        new CaseChoice(
            all.parties(),
            all.suppliers(),
            List.of(Objects.requireNonNull(RecordKey.party(of.head().recipient()))),
            all.weapons(),
            all.categories(),
            all.statuses(),
            all.more());
    Names names = books.names();
    return new CaseListStore(desk.archive())
        .list(same, CaseListStore.Order.MOVED, 0, CANDIDATES).stream()
            .filter(line -> !line.id().equals(of.head().id()))
            .map(
                line ->
                    new Ref(
                        line.name() != null
                            ? line.name()
                            : names.party(line.supplier()).words()
                                + " → "
                                + names.party(line.recipient()).words()
                                + ": "
                                + names.weapon(line.weapon()).words(),
                        line.id()))
            .toList();
  }
}
