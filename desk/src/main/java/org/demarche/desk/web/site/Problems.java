package org.demarche.desk.web.site;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.EndpointNotFound;
import java.io.PrintStream;
import java.util.Objects;
import org.demarche.desk.account.AccountException;
import org.demarche.desk.filter.FilterException;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.search.query.QuerySyntaxException;
import org.demarche.desk.store.AbsentException;
import org.demarche.desk.store.ArchiveException;
import org.demarche.desk.store.RefusedException;
import org.demarche.desk.store.StoreFault;
import org.jdbi.v3.core.JdbiException;

/**
 * Says what went wrong: to people as a page, to programs as {@code application/problem+json} (RFC
 * 9457). Faults of the program are written to the log once, with a number that the answer names.
 */
public final class Problems {

  private final Screens screens;
  private final PrintStream log;

  /** With faults written there. */
  public Problems(Screens screens, PrintStream log) {
    this.screens = screens;
    this.log = log;
  }

  /**
   * What is shown.
   *
   * @param status of HTTP
   * @param message a sentence or two
   */
  public record Problem(int status, String name, String message) {}

  /** Answers for whatever is thrown. */
  public void addTo(RoutesConfig routes) {
    routes.exception(
        EndpointNotFound.class, (e, request) -> answer(request, Guard.unmatched(request)));
    routes.exception(HttpResponseException.class, (e, request) -> answer(request, e));
    routes.exception(
        FilterException.class,
        (e, request) -> answer(request, 400, e.field() + ": " + e.getMessage()));
    routes.exception(
        QuerySyntaxException.class,
        (e, request) ->
            answer(
                request,
                400,
                "the query cannot be read at character "
                    + (e.position() + 1)
                    + ": "
                    + e.getMessage()));
    routes.exception(AccountException.class, (e, request) -> answer(request, 422, said(e)));
    routes.exception(RefusedException.class, (e, request) -> answer(request, 400, said(e)));
    routes.exception(AbsentException.class, (e, request) -> answer(request, 404, said(e)));
    routes.exception(ArchiveException.class, (e, request) -> answer(request, 409, said(e)));
    routes.exception(IndexException.class, (e, request) -> answer(request, 503, said(e)));
    routes.exception(
        JdbiException.class, (e, request) -> fault(request, 503, StoreFault.words(e), e));
    routes.exception(
        Exception.class,
        (e, request) -> fault(request, 500, "a fault in Demarche; its log says more", e));
  }

  private static String said(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), "refused");
  }

  private void answer(Context request, HttpResponseException e) {
    Remainder.of(request);
    if (e.getStatus() == 401 && isPerson(request)) {
      boolean shown = request.method().equals(HandlerType.GET) && !request.path().equals("/");
      String next = shown ? request.path() + QueryString.of(request) : "";
      request.redirect("/login" + QueryString.empty().with("next", next), HttpStatus.SEE_OTHER);
      return;
    }
    if (e.getStatus() == 401) {
      request.header("WWW-Authenticate", "Bearer");
    }
    answer(request, e.getStatus(), said(e));
  }

  /** Whether somebody looks at a page, who can be asked to log in. */
  private static boolean isPerson(Context request) {
    return !isApi(request)
        && request.header("HX-Request") == null
        && request.header("Authorization") == null
        && !"empty".equals(request.header("Sec-Fetch-Dest"));
  }

  private void fault(Context request, int status, String message, Exception e) {
    String number = Long.toString(System.nanoTime() & 0xffffff, 36);
    log.println("demarche: fault " + number + " at " + request.method() + " " + request.path());
    e.printStackTrace(log);
    answer(request, status, message + " (fault " + number + ")");
  }

  private void answer(Context request, int status, String message) {
    String name = HttpStatus.forStatus(status).getMessage();
    request.status(status);
    Guard.harden(request);
    if (isApi(request)) {
      ObjectNode problem = JsonNodeFactory.instance.objectNode();
      problem.put("type", "about:blank").put("title", name).put("status", status);
      problem.put("detail", message);
      request.contentType("application/problem+json").result(problem.toString());
    } else if (request.header("HX-Request") != null) {
      request.contentType("text/plain; charset=utf-8").result(message);
    } else {
      screens.show(
          request,
          Screen.of("site/problem.jte", Section.NONE, name, new Problem(status, name, message)));
    }
  }

  private static boolean isApi(Context request) {
    return request.path().startsWith("/api/");
  }
}
