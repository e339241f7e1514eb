package org.demarche.desk.web.account;

import org.demarche.desk.account.AccountException;

/** Whole numbers that people give. */
final class Numbers {

  private Numbers() {}

  /**
   * The number of a text.
   *
   * @throws AccountException when it is none of up to nine digits
   */
  static long of(String text) {
    if (!text.strip().matches("\\d{1,9}")) {
      throw new AccountException("\"" + text.strip() + "\" is not a number");
    }
    return Long.parseLong(text.strip());
  }
}
