package org.demarche.desk.web.site;

import java.util.List;

/**
 * A page to be shown.
 *
 * @param template that renders it: {@code cases/dossier.jte}, with parameters {@code head} and
 *     {@code view}
 * @param scripts of its own: {@code cases/timeline.js}
 * @param view what it shows
 */
public record Screen(
    String template, Section section, String title, List<String> scripts, Object view) {

  /** Copies the scripts. */
  public Screen {
    scripts = List.copyOf(scripts);
  }

  /** A page without scripts of its own. */
  public static Screen of(String template, Section section, String title, Object view) {
    return new Screen(template, section, title, List.of(), view);
  }

  /** The same with these scripts. */
  public Screen with(String... more) {
    return new Screen(template, section, title, List.of(more), view);
  }
}
