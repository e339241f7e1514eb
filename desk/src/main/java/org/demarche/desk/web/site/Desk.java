package org.demarche.desk.web.site;

import java.time.Clock;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;

/** What the pages work with. */
public record Desk(
    Archive archive, Workbench workbench, Upkeep upkeep, Screens screens, Clock clock) {

  /**
   * The filter that an address asks for.
   *
   * @throws org.demarche.desk.filter.FilterException when a value is not understood
   */
  public Filter filter(QueryString query) {
    Filter asked = new FilterReader(workbench::lexicon).read(query.values());
    return asked.isAll() ? asked : asked.counting(archive.records().partyNames());
  }
}
