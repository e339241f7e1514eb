package org.demarche.desk.web.record;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.jspecify.annotations.Nullable;

/** What forms about records send, and what is answered to them. */
final class Forms {

  private static final int LONGEST_NOTE = 2000;

  private Forms() {}

  static String value(Context request, String name) {
    return Objects.requireNonNullElse(request.formParam(name), "").strip();
  }

  /** The reviewer's remark; null without one. */
  static @Nullable String note(Context request) {
    String note = value(request, "note");
    return note.isEmpty() ? null : note.substring(0, Math.min(LONGEST_NOTE, note.length()));
  }

  /**
   * The record's card for a script; for all others the page that they came from, or the article.
   */
  static void answer(Desk desk, Context request, RecordId id) {
    String next = value(request, "next");
    boolean local = next.startsWith("/review");
    if (request.header("HX-Request") == null) {
      request.redirect(local ? next : RecordPages.place(id), HttpStatus.SEE_OTHER);
    } else if (local) {
      request.header("HX-Redirect", next).status(204);
    } else {
      Optional<RecordCard> card = new CardWriter(desk.archive(), Guard.visitor(request)).card(id);
      if (card.isPresent()) {
        desk.screens().part(request, "record/card.jte", card.get());
      } else {
        request.result("");
      }
    }
  }
}
