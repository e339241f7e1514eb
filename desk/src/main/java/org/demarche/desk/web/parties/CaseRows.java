package org.demarche.desk.web.parties;

import java.util.List;
import java.util.Objects;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.web.parties.PartyView.CaseRow;
import org.demarche.desk.web.parties.PartyView.Value;
import org.demarche.desk.web.site.QueryString;

/** Cases as lines of a party's page. */
final class CaseRows {

  private CaseRows() {}

  static List<CaseRow> of(Archive archive, List<String> ids) {
    CaseStore cases = new CaseStore(archive);
    return ids.stream().flatMap(id -> cases.find(id).stream()).map(CaseRows::row).toList();
  }

  private static CaseRow row(Case of) {
    Case.Head head = of.head();
    return new CaseRow(
        new Value(head.name(), "/cases/" + QueryString.encode(head.id())),
        JsonFields.word(head.standing().status()),
        Objects.toString(head.standing().since(), ""));
  }
}
