package org.demarche.desk.web.operation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.demarche.desk.account.Role;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.Router;
import org.jdbi.v3.core.JdbiException;

/** Whether the desk lives, whether it is ready, and its figures. */
public final class OperationPages implements Pages {

  private final Desk desk;
  private final Meters meters;
  private final boolean open;

  /**
   * Of this desk.
   *
   * @param open whether its figures are for all to read; else for admins and their programs
   */
  public OperationPages(Desk desk, Meters meters, boolean open) {
    this.desk = desk;
    this.meters = meters;
    this.open = open;
  }

  @Override
  public void addTo(Router router) {
    router.get("/health", Role.STRANGER, request -> say(request, HttpStatus.OK, "alive"));
    router.get("/ready", Role.STRANGER, this::ready);
    router.get("/metrics", open ? Role.STRANGER : Role.ADMIN, this::metrics);
  }

  /** Says nothing that strangers should not know. */
  private void ready(Context request) {
    try {
      desk.archive().articles().version();
      desk.workbench().lexicon();
      say(request, HttpStatus.OK, "ready");
    } catch (JdbiException e) {
      say(request, HttpStatus.SERVICE_UNAVAILABLE, "the archive does not answer");
    }
  }

  private void metrics(Context request) {
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(meters.text());
  }

  private static void say(Context request, HttpStatus status, String word) {
    request
        .status(status)
        .header("Cache-Control", "no-store")
        .contentType("text/plain; charset=utf-8")
        .result(word + "\n");
  }
}
