package org.demarche.desk.web.site;

/** The pages of one subject. */
@FunctionalInterface
public interface Pages {

  /** Adds their routes. */
  void addTo(Router router);
}
