package org.demarche.desk.store;

import org.demarche.model.Article;

/** What the archive says to an article before it is coded. */
public sealed interface Admission {

  /**
   * It is new.
   *
   * @param article under the id that it will have here: its own, or one made longer where another
   *     article of a file of that name has it
   */
  record New(Article article) implements Admission {}

  /**
   * It is here already.
   *
   * @param id under which it is here
   */
  record Known(String id) implements Admission {}

  /**
   * Another text is here under the id that its source gives it.
   *
   * @param id of both
   */
  record OtherText(String id) implements Admission {}
}
