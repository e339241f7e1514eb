package org.demarche.desk.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountException;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.site.Visitor;

/** The accounts of all. */
public final class AdminPages implements Pages {

  private static final Map<String, String> SAID =
      Map.of(
          "added", "The account is open.",
          "role", "The role is changed.",
          "password", "The password is set; whoever was logged in is logged out.",
          "closed", "The account is closed.",
          "opened", "The account is open again.");

  private final Desk desk;
  private final AccountStore accounts;
  private final Passwords passwords;

  /** At this desk. */
  public AdminPages(Desk desk, Passwords passwords) {
    this.desk = desk;
    this.accounts = new AccountStore(desk.archive());
    this.passwords = passwords;
  }

  @Override
  public void addTo(Router router) {
    router.get("/admin/accounts", Role.ADMIN, this::show);
    router.post("/admin/accounts", Role.ADMIN, this::add);
    router.post("/admin/accounts/{number}/role", Role.ADMIN, this::setRole);
    router.post("/admin/accounts/{number}/password", Role.ADMIN, this::setPassword);
    router.post("/admin/accounts/{number}/close", Role.ADMIN, this::close);
    router.post("/admin/accounts/{number}/open", Role.ADMIN, this::open);
  }

  private void show(Context request) {
    Guard.checkPerson(request);
    String done = Objects.requireNonNullElse(request.queryParam("done"), "");
    show(request, SAID.getOrDefault(done, ""), "");
  }

  /** A change of accounts. */
  @FunctionalInterface
  private interface Change {

    /** Makes it; tells which account it is about, in words for the audit log. */
    String make();
  }

  private void change(Context request, String done, Change change) {
    Guard.checkPerson(request);
    try {
      Trail.detail(request, change.make());
      request.redirect("/admin/accounts?done=" + done, HttpStatus.SEE_OTHER);
    } catch (AccountException e) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(request, "", Objects.requireNonNullElse(e.getMessage(), "refused"));
    }
  }

  private void add(Context request) {
    change(
        request,
        "added",
        () -> {
          String name = given(request, "name");
          String hash = passwords.hash(name, given(request, "password"));
          Role role = Role.of(given(request, "role"));
          Account added = accounts.add(name, role, hash, desk.clock().instant());
          return added.name() + " as " + role.word();
        });
  }

  private void setRole(Context request) {
    change(
        request,
        "role",
        () -> {
          Role role = Role.of(given(request, "role"));
          Account account = account(request);
          accounts.setRole(account, role);
          return account.name() + ": " + account.role().word() + " to " + role.word();
        });
  }

  private void setPassword(Context request) {
    change(
        request,
        "password",
        () -> {
          Account account = account(request);
          accounts.setPassword(account, passwords.hash(account.name(), given(request, "password")));
          return account.name();
        });
  }

  private void close(Context request) {
    change(
        request,
        "closed",
        () -> {
          Account account = account(request);
          accounts.disable(account, desk.clock().instant());
          return account.name();
        });
  }

  private void open(Context request) {
    change(
        request,
        "opened",
        () -> {
          Account account = account(request);
          accounts.enable(account);
          return account.name();
        });
  }

  private Account account(Context request) {
    return accounts
        .find(Numbers.of(request.pathParam("number")))
        .orElseThrow(() -> new NotFoundResponse("there is no such account"));
  }

  private void show(Context request, String said, String fault) {
    Visitor visitor = Guard.visitor(request);
    List<String> roles =
        Arrays.stream(Role.values()).filter(role -> role != Role.STRANGER).map(Role::word).toList();
    AccountsView view =
        new AccountsView(
            visitor.way() == Visitor.Way.LOCAL,
            said,
            fault,
            roles,
            accounts.list().stream().map(account -> line(account, visitor)).toList());
    desk.screens().show(request, Screen.of("account/accounts.jte", Section.NONE, "Accounts", view));
  }

  private static AccountsView.Line line(Account account, Visitor visitor) {
    return new AccountsView.Line(
        account.number(),
        account.name(),
        account.role().word(),
        Moment.of(account.created()),
        account.disabled() == null ? "" : Moment.of(account.disabled()),
        visitor.way() == Visitor.Way.SESSION && account.name().equals(visitor.name()));
  }

  private static String given(Context request, String field) {
    return Objects.requireNonNullElse(request.formParam(field), "");
  }
}
