package org.demarche.desk.web.site;

import io.javalin.http.Context;

/** Tells who sends a request. */
@FunctionalInterface
public interface Identity {

  /** The visitor; {@link Visitor#STRANGER} for who has not said it or cannot prove it. */
  Visitor of(Context request);
}
