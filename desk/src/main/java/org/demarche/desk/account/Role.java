package org.demarche.desk.account;

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

  /** Whether one of this role may do what needs another. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
