package org.demarche.desk.web.site;

import java.util.List;

/**
 * What the layout of every page needs to know.
 *
 * @param title of the page, without the site's name
 * @param scripts of the page's own, beside those of every page: {@code case/timeline.js}, {@code
 *     lib/d3.js}
 * @param formToken what its forms carry
 * @param assets where scripts and styles lie: {@code /assets/5bc9fb73}
 */
public record Head(
    String title,
    Section section,
    List<String> scripts,
    Visitor visitor,
    String formToken,
    String assets,
    String address) {

  /** Copies the scripts. */
  public Head {
    scripts = List.copyOf(scripts);
  }
}
