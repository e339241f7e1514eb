package org.demarche.desk.web.cases;

import java.util.List;
import org.demarche.desk.web.cases.DossierView.Ref;
import org.demarche.desk.web.cases.ListView.Row;

/**
 * A weapon of the lexicon, and its cases.
 *
 * @param facts names and values
 * @param cases address of the list of all of its cases
 */
public record WeaponView(
    String designation,
    String category,
    List<Ref> facts,
    List<Row> rows,
    long all,
    String cases,
    String source) {

  /** Copies the lists. */
  public WeaponView {
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
  }
}
