package org.demarche.desk.web.account;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountException;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.Logins;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.account.Session;
import org.demarche.desk.account.SessionStore;
import org.demarche.desk.account.Token;
import org.demarche.desk.account.TokenStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.site.Visit;
import org.demarche.desk.web.site.Visitor;

/** One's own account: password, browsers that are logged in, tokens for programs. */
public final class AccountPages implements Pages {

  private static final Map<String, String> SAID =
      Map.of(
          "password", "The password is changed; other browsers are logged out.",
          "session", "That browser is logged out.",
          "token", "The token is taken back.");

  private final Desk desk;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final TokenStore tokens;
  private final Passwords passwords;

  /** At this desk. */
  public AccountPages(Desk desk, Passwords passwords) {
    this.desk = desk;
    this.accounts = new AccountStore(desk.archive());
    this.sessions = new SessionStore(desk.archive());
    this.tokens = new TokenStore(desk.archive());
    this.passwords = passwords;
  }

  @Override
  public void addTo(Router router) {
    router.get("/account", Role.READER, this::show);
    router.post("/account/password", Role.READER, this::changePassword);
    router.post("/account/sessions/{id}/end", Role.READER, this::endSession);
    router.post("/account/tokens", Role.READER, this::issue);
    router.post("/account/tokens/{number}/revoke", Role.READER, this::revoke);
  }

  /** What a page says beside the account itself. */
  private record Message(String said, String fault, String issued) {

    static Message fault(AccountException e) {
      return new Message("", Objects.requireNonNullElse(e.getMessage(), "refused"), "");
    }
  }

  private void show(Context request) {
    Guard.checkPerson(request);
    String done = Objects.requireNonNullElse(request.queryParam("done"), "");
    show(request, new Message(SAID.getOrDefault(done, ""), "", ""));
  }

  private void changePassword(Context request) {
    Account owner = owner(request);
    Instant now = desk.clock().instant();
    try {
      if (!new Logins(desk.archive(), passwords).confirms(owner, given(request, "current"), now)) {
        throw new AccountException(
            "the present password is wrong, or too many were tried; then one must wait a while");
      }
      if (!given(request, "new").equals(given(request, "again"))) {
        throw new AccountException("the new password was not the same twice");
      }
      accounts.setPassword(owner, passwords.hash(owner.name(), given(request, "new")));
    } catch (AccountException e) {
      refuse(request, e);
      return;
    }
    String agent = Objects.requireNonNullElse(request.userAgent(), "");
    sessions.begin(owner, Visit.begin(request), request.ip(), agent, now);
    done(request, "password");
  }

  private void endSession(Context request) {
    sessions.end(owner(request), request.pathParam("id"));
    done(request, "session");
  }

  private void issue(Context request) {
    Account owner = owner(request);
    try {
      Role role = Role.of(given(request, "role"));
      String shown =
          tokens.issue(
              owner,
              given(request, "name"),
              role,
              Visit.newSecret(),
              Duration.ofDays(Numbers.of(given(request, "days"))),
              desk.clock().instant());
      Trail.detail(request, role.word() + " token \"" + given(request, "name") + "\"");
      show(request, new Message("", "", shown));
    } catch (AccountException e) {
      refuse(request, e);
    }
  }

  private void revoke(Context request) {
    tokens.revoke(owner(request), Numbers.of(request.pathParam("number")), desk.clock().instant());
    done(request, "token");
  }

  private void refuse(Context request, AccountException e) {
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(request, Message.fault(e));
  }

  private static void done(Context request, String what) {
    request.redirect("/account?done=" + what, HttpStatus.SEE_OTHER);
  }

  /** The visitor's account; only who has logged in changes one. */
  private Account owner(Context request) {
    Guard.checkPerson(request);
    return accounts
        .find(Guard.visitor(request).name())
        .filter(account -> Guard.visitor(request).way() == Visitor.Way.SESSION)
        .orElseThrow(() -> new ForbiddenResponse("at this desk nobody needs an account"));
  }

  private void show(Context request, Message message) {
    Visitor visitor = Guard.visitor(request);
    boolean local = visitor.way() == Visitor.Way.LOCAL;
    List<String> roles =
        Arrays.stream(Role.values())
            .filter(role -> role != Role.STRANGER && visitor.may(role))
            .map(Role::word)
            .toList();
    AccountView view =
        new AccountView(
            new AccountView.Owner(visitor.name(), visitor.role().word(), roles),
            local,
            message.said(),
            message.fault(),
            message.issued(),
            local ? List.of() : sessions(request),
            local ? List.of() : tokens(request));
    desk.screens()
        .show(request, Screen.of("account/account.jte", Section.NONE, "Your account", view));
  }

  private List<AccountView.SessionLine> sessions(Context request) {
    String secret = Objects.requireNonNullElse(Visit.secret(request), "");
    String here = SessionStore.id(secret);
    return sessions.list(owner(request), desk.clock().instant()).stream()
        .map(session -> line(session, session.id().equals(here)))
        .toList();
  }

  private static AccountView.SessionLine line(Session session, boolean here) {
    return new AccountView.SessionLine(
        session.id(),
        Moment.of(session.begun()),
        Moment.of(session.seen()),
        session.address(),
        Agent.shortly(session.agent()),
        here);
  }

  private List<AccountView.TokenLine> tokens(Context request) {
    Instant now = desk.clock().instant();
    return tokens.list(owner(request)).stream().map(token -> line(token, now)).toList();
  }

  private static AccountView.TokenLine line(Token token, Instant now) {
    String lapsed = token.revoked() == null ? "expired" : "taken back";
    return new AccountView.TokenLine(
        token.number(),
        token.name(),
        token.role().word(),
        Moment.of(token.expires()),
        token.used() == null ? "never" : Moment.of(token.used()),
        token.holds(now) ? "holds" : lapsed);
  }

  private static String given(Context request, String field) {
    return Objects.requireNonNullElse(request.formParam(field), "");
  }
}
