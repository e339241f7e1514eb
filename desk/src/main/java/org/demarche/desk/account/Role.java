package org.demarche.desk.account;

import java.util.Arrays;
import java.util.Locale;

/** What a person may do at a desk; each role may do all that those before it may. */
public enum Role {
  /** Somebody who has not said who they are: may come to the door. */
  STRANGER,
  /** Reads everything that is for all to read. */
  READER,
  /** Accepts, corrects and rejects records. */
  REVIEWER,
  /** Brings in articles; changes cases, parties and the lexicon. */
  EDITOR,
  /** Decides who may do what. */
  ADMIN;

  /** As people and files write it: {@code reviewer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a word.
   *
   * @throws AccountException when it is none that an account can have
   */
  public static Role of(String word) {
    return Arrays.stream(values())
        .filter(
            role -> role != STRANGER && role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new AccountException("the roles are reader, reviewer, editor and admin"));
  }

  /** Whether one of this role may do what needs another. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
