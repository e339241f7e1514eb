package org.demarche.desk.register;

import org.jdbi.v3.core.Handle;

/**
 * Which export of a register knows better. The newest one counts as far as it tells of a supplier,
 * a recipient and a year; what it leaves out there has gone. What lies outside of it stays as an
 * older one tells it. All files stay in the archive, and what counts is a function of them, so it
 * does not matter in what order they come.
 */
final class RegisterSettlement {

  /** Files n of the register that are newer than the file f. */
  private static final String NEWER =
      "n.register = f.register AND (n.as_of > f.as_of OR (n.as_of = f.as_of AND n.number >"
          + " f.number))";

  /** Of the parties of the row r, the file n tells. */
  private static final String TELLS_OF_PARTIES =
      "EXISTS (SELECT 1 FROM register_file_party p WHERE p.file = n.number AND p.role = 'supplier'"
          + " AND p.name = r.supplier) AND EXISTS (SELECT 1 FROM register_file_party p WHERE p.file"
          + " = n.number AND p.role = 'recipient' AND p.name = r.recipient)";

  private static final String REMEMBER =
      "UPDATE register_row SET shown_before = shown WHERE register = :register AND file <> :file";
  private static final String COUNT_DELIVERIES =
      "UPDATE register_delivery SET counts = NOT EXISTS (SELECT 1 FROM register_row r JOIN"
          + " register_file f ON f.number = r.file JOIN register_file n ON "
          + NEWER
          + " WHERE r.number = register_delivery.deal AND (register_delivery.year IS NULL OR"
          + " register_delivery.year BETWEEN n.first_year AND n.last_year) AND "
          + TELLS_OF_PARTIES
          + ") WHERE deal IN (SELECT number FROM register_row WHERE register = :register)";

  /** Deliveries d under the key of the row being updated. */
  private static final String ITS_DELIVERIES =
      " FROM register_delivery d JOIN register_row o ON o.number = d.deal WHERE o.register ="
          + " register_row.register AND o.key = register_row.key";

  private static final String HIDE =
      "UPDATE register_row SET shown = NULL WHERE register = :register";

  /** Of a deal with deliveries that count, the row of the newest file that has it. */
  private static final String SHOW_DELIVERED =
      "UPDATE register_row SET shown = digest + (SELECT sum(d.digest)"
          + ITS_DELIVERIES
          + " AND d.counts) WHERE register = :register AND EXISTS (SELECT 1"
          + ITS_DELIVERIES
          + " AND d.counts) AND NOT EXISTS (SELECT 1 FROM register_row o JOIN register_file n ON"
          + " n.number = o.file JOIN register_file f ON f.number = register_row.file AND "
          + NEWER
          + " WHERE o.register = register_row.register AND o.key = register_row.key)";

  /** A deal of which nothing has arrived, unless a newer file tells of its parties. */
  private static final String SHOW_UNDELIVERED =
      "UPDATE register_row SET shown = digest WHERE register = :register AND NOT EXISTS (SELECT 1"
          + ITS_DELIVERIES
          + ") AND NOT EXISTS (SELECT 1 FROM register_row r JOIN register_file f ON f.number ="
          + " r.file JOIN register_file n ON "
          + NEWER
          + " WHERE r.number = register_row.number AND (r.order_year IS NULL OR n.last_year IS NULL"
          + " OR r.order_year <= n.last_year) AND "
          + TELLS_OF_PARTIES
          + ")";

  private static final String CAME =
      " FROM register_row r WHERE r.register = :register AND r.shown IS NOT NULL AND NOT EXISTS"
          + " (SELECT 1 FROM register_row b WHERE b.register = r.register AND b.key = r.key AND"
          + " b.shown_before IS NOT NULL)";
  private static final String WENT =
      " FROM register_row r WHERE r.register = :register AND r.shown_before IS NOT NULL AND NOT"
          + " EXISTS (SELECT 1 FROM register_row b WHERE b.register = r.register AND b.key = r.key"
          + " AND b.shown IS NOT NULL)";

  /** Deals that went and have come again under another key. */
  private static final String RENAMED = WENT + " AND r.about IN (SELECT r.about" + CAME + ")";

  private static final String STAYED =
      " FROM register_row r JOIN register_row b ON b.register = r.register AND b.key = r.key AND"
          + " b.shown_before IS NOT NULL WHERE r.register = :register AND r.shown IS NOT NULL AND ";

  private final Handle handle;
  private final long file;
  private final Register register;

  RegisterSettlement(Handle handle, long file, Register register) {
    this.handle = handle;
    this.file = file;
    this.register = register;
  }

  /** Settles the file with all others of its register. */
  ImportCounts settle(ReadCounts read) {
    update(REMEMBER);
    update(COUNT_DELIVERIES);
    update(HIDE);
    update(SHOW_DELIVERED);
    update(SHOW_UNDELIVERED);
    long deals = count(" FROM register_row r WHERE r.file = :file AND r.register = :register");
    long older =
        count(
            " FROM register_row r WHERE r.file = :file AND r.register = :register AND r.shown IS"
                + " NULL");
    long renamed = count(RENAMED);
    return new ImportCounts(
        read,
        deals,
        Math.max(0, count(CAME) - renamed),
        count(STAYED + "r.shown <> b.shown_before") + renamed,
        count(STAYED + "r.shown = b.shown_before AND r.file = :file"),
        count(WENT) - renamed,
        older);
  }

  private void update(String sql) {
    handle.createUpdate(sql).bind("register", register.id()).bind("file", file).execute();
  }

  private long count(String from) {
    return handle
        .createQuery("SELECT count(*)" + from)
        .bind("register", register.id())
        .bind("file", file)
        .mapTo(Long.class)
        .one();
  }
}
