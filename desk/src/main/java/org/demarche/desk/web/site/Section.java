package org.demarche.desk.web.site;

/** The sections of the site, in the order in which they are offered. */
public enum Section {
  START("/", "Start"),
  SEARCH("/search", "Search"),
  EVENTS("/events", "Events"),
  CASES("/cases", "Cases"),
  PARTIES("/parties", "Parties"),
  REVIEW("/review", "Review"),
  WATCH("/watch", "Watch-lists"),
  LEXICON("/lexicon", "Lexicon"),
  JOBS("/jobs", "Jobs"),
  /** Not offered among the others. */
  NONE("", "");

  private final String path;
  private final String label;

  Section(String path, String label) {
    this.path = path;
    this.label = label;
  }

  /** Where it begins. */
  public String path() {
    return path;
  }

  /** What it is called. */
  public String label() {
    return label;
  }
}
