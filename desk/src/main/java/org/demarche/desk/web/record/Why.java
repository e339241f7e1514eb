package org.demarche.desk.web.record;

import io.javalin.http.Context;
import org.demarche.desk.web.site.Desk;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;

/** Shows why a sentence was coded as it was: in a panel, or without scripts as a page. */
public final class Why {

  private Why() {}

  static void show(Desk desk, Context request, WhyView view) {
    if (request.header("HX-Request") == null) {
      desk.screens().show(request, RecordPages.screen("record/why-page.jte", "Why?", view));
    } else {
      desk.screens().part(request, "record/why.jte", view);
    }
  }

  /** Shows it of a sentence, whatever frames it has or has not. */
  public static void show(
      Desk desk, Context request, Article article, Part part, Span span, String back) {
    show(desk, request, new Explaining(desk.workbench()).at(article, part, span, null, back));
  }
}
