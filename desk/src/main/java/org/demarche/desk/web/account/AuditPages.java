package org.demarche.desk.web.account;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;

/** What was done at the desk, by whom, when and from where. */
public final class AuditPages implements Pages {

  private static final int PAGE = 100;
  private static final String BEFORE = "before";

  private final Desk desk;
  private final AuditStore audit;

  /** Of this desk. */
  public AuditPages(Desk desk) {
    this.desk = desk;
    this.audit = new AuditStore(desk.archive());
  }

  @Override
  public void addTo(Router router) {
    router.get("/admin/audit", Role.ADMIN, this::show);
  }

  private void show(Context request) {
    Guard.checkPerson(request);
    QueryString query = QueryString.of(request);
    AuditStore.Wanted wanted =
        new AuditStore.Wanted(
            query.first("who").strip(),
            query.first("action").strip(),
            day(query, "from"),
            day(query, "to"));
    List<AuditStore.Numbered> found = audit.page(wanted, before(query), PAGE + 1);
    List<AuditStore.Numbered> shown = found.subList(0, Math.min(PAGE, found.size()));
    String older =
        found.size() > PAGE
            ? "/admin/audit" + query.with(BEFORE, shown.get(PAGE - 1).number())
            : "";
    String newest = query.first(BEFORE).isEmpty() ? "" : "/admin/audit" + query.without(BEFORE);
    List<String> people =
        new AccountStore(desk.archive()).list().stream().map(Account::name).toList();
    AuditView view =
        new AuditView(wanted, people, shown.stream().map(AuditPages::line).toList(), newest, older);
    desk.screens().show(request, Screen.of("account/audit.jte", Section.NONE, "Audit log", view));
  }

  private static long before(QueryString query) {
    String before = query.first(BEFORE);
    if (before.isEmpty()) {
      return Long.MAX_VALUE;
    }
    if (!before.matches("\\d{1,18}")) {
      throw new BadRequestResponse("before: not a number of an entry");
    }
    return Long.parseLong(before);
  }

  private static String day(QueryString query, String name) {
    String day = query.first(name).strip();
    try {
      return day.isEmpty() ? "" : LocalDate.parse(day).toString();
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse(name + ": a day is written like 2026-01-31");
    }
  }

  private static AuditView.Line line(AuditStore.Numbered numbered) {
    AuditStore.Entry entry = numbered.entry();
    return new AuditView.Line(
        numbered.number(),
        Moment.of(entry.when()),
        entry.who(),
        entry.action(),
        entry.subject(),
        entry.detail(),
        entry.address());
  }
}
