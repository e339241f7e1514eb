package org.demarche.desk.web.jobs;

import java.util.Optional;

/** Reads numbers in addresses and forms. */
final class Numbers {

  private Numbers() {}

  /** A number of up to eighteen digits; empty for anything else. */
  static Optional<Long> of(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
