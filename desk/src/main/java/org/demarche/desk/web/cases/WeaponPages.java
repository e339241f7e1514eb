package org.demarche.desk.web.cases;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.WeaponEntry;

/** The weapons that cases are about. */
final class WeaponPages implements Pages {

  private final Desk desk;
  private final Books books;

  WeaponPages(Desk desk, Books books) {
    this.desk = desk;
    this.books = books;
  }

  @Override
  public void addTo(Router router) {
    router.get("/weapons/{id}", Role.READER, this::weapon);
  }

  private void weapon(Context request) {
    desk.upkeep().catchUp();
    WeaponEntry entry = books.names().weaponEntry(request.pathParam("id"));
    if (entry == null) {
      throw new NotFoundResponse("the lexicon has no such weapon");
    }
    QueryString query = QueryString.empty().with("weapon", entry.id());
    ListView list = new CaseListPage(desk, books, query).view();
    WeaponView view =
        new WeaponView(
            entry.designation(),
            entry.category().label(),
            facts(entry),
            list.rows(),
            list.paging().cases(),
            "/cases" + query,
            entry.source().file() + ", line " + entry.source().line());
    desk.screens()
        .show(request, Screen.of("cases/weapon.jte", Section.CASES, entry.designation(), view));
  }

  private List<Ref> facts(WeaponEntry entry) {
    List<Ref> facts = new ArrayList<>();
    facts.add(
        new Ref(
            "names",
            entry.names().stream()
                .filter(name -> !name.equals(entry.designation()))
                .collect(Collectors.joining(", "))));
    facts.add(
        new Ref(
            "made in", entry.makers().stream().map(this::state).collect(Collectors.joining(", "))));
    facts.add(new Ref("maker", entry.firm() == null ? "" : entry.firm()));
    Integer km = entry.rangeKm();
    facts.add(new Ref("published range", km == null ? "" : "up to " + km + " km"));
    facts.add(new Ref("ambiguous names", String.join(", ", entry.ambiguous())));
    return facts.stream().filter(fact -> !fact.href().isEmpty()).toList();
  }

  private String state(String code) {
    return desk.workbench().lexicon().parties().entries().values().stream()
        .filter(party -> party.isState() && code.equals(party.code()))
        .map(PartyEntry::name)
        .findFirst()
        .orElse(code);
  }
}
