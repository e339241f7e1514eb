package org.demarche.desk.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.desk.account.Account;
import org.demarche.desk.account.AccountStore;
import org.demarche.desk.account.AuditStore;
import org.demarche.desk.account.Logins;
import org.demarche.desk.account.Passwords;
import org.demarche.desk.account.Role;
import org.demarche.desk.account.SessionStore;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.site.Trail;
import org.demarche.desk.web.site.Visit;
import org.jspecify.annotations.Nullable;

/** Logging in and out. */
public final class LoginPages implements Pages {

  /** A path of ours, and nothing that a browser might take for another site. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

  private static final int LONGEST_NAME = 100;

  private final Desk desk;
  private final Logins logins;
  private final SessionStore sessions;
  private final Trail trail;

  /** At this desk. */
  public LoginPages(Desk desk, Passwords passwords) {
    this.desk = desk;
    this.logins = new Logins(desk.archive(), passwords);
    this.sessions = new SessionStore(desk.archive());
    this.trail = new Trail(new AuditStore(desk.archive()), desk.clock());
  }

  @Override
  public void addTo(Router router) {
    router.get("/login", Role.STRANGER, this::ask);
    router.post("/login", Role.STRANGER, this::logIn);
    router.post("/logout", Role.READER, this::logOut);
  }

  private void ask(Context request) {
    String next = next(request.queryParam("next"));
    if (Guard.visitor(request).role() != Role.STRANGER) {
      request.redirect(next, HttpStatus.SEE_OTHER);
    } else {
      show(request, new LoginView(next, "", ""));
    }
  }

  private void logIn(Context request) {
    String next = next(request.formParam("next"));
    String name = given(request, "name");
    Clock clock = desk.clock();
    Optional<Account> account =
        name.length() > LONGEST_NAME
            ? Optional.empty()
            : logins.attempt(name, given(request, "password"), request.ip(), clock.instant());
    if (account.isEmpty()) {
      refuse(request, new LoginView(next, name, refusal()));
      return;
    }
    String before = Visit.secret(request);
    if (before != null) {
      sessions.end(before);
    }
    String agent = Objects.requireNonNullElse(request.userAgent(), "");
    sessions.begin(account.get(), Visit.begin(request), request.ip(), agent, clock.instant());
    trail.note(request, account.get().name(), "log-in", "");
    request.redirect(next, HttpStatus.SEE_OTHER);
  }

  private static String refusal() {
    return "Name or password is wrong, or too many were tried; then one must wait a while.";
  }

  /** Names that do not exist are not kept: they may be passwords in the wrong field. */
  private void refuse(Context request, LoginView view) {
    String known = new AccountStore(desk.archive()).find(view.name()).map(Account::name).orElse("");
    trail.note(request, known, "log-in refused", known.isEmpty() ? "unknown name" : "");
    request.status(HttpStatus.UNAUTHORIZED);
    show(request, view);
  }

  private void logOut(Context request) {
    String secret = Visit.secret(request);
    if (secret != null) {
      sessions.end(secret);
    }
    Visit.begin(request);
    request.redirect("/login", HttpStatus.SEE_OTHER);
  }

  private void show(Context request, LoginView view) {
    desk.screens().show(request, Screen.of("account/login.jte", Section.NONE, "Log in", view));
  }

  private static String given(Context request, String field) {
    return Objects.requireNonNullElse(request.formParam(field), "");
  }

  private static String next(@Nullable String asked) {
    if (asked == null || !OURS.matcher(asked).matches() || asked.startsWith("/log")) {
      return "/";
    }
    return asked;
  }
}
