package org.demarche.desk.register;

import java.util.Arrays;

/** A published register whose exports can be read. */
public enum Register {
  /** The trade register of SIPRI's Arms Transfers Database. */
  SIPRI("sipri", "SIPRI trade register"),
  /** What states report to the UN Register of Conventional Arms. */
  UNROCA("unroca", "UN Register of Conventional Arms");

  private final String id;
  private final String title;

  Register(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** As the archive and JSON write it. */
  public String id() {
    return id;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The register of an id; throws {@link IllegalArgumentException} when there is none. */
  public static Register of(String id) {
    return Arrays.stream(values())
        .filter(r -> r.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }
}
