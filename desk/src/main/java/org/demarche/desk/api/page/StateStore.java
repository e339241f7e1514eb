package org.demarche.desk.api.page;

import org.demarche.desk.store.Archive;

/** Tells whether an archive has changed. */
public final class StateStore {

  private final Archive archive;

  /** Of this archive. */
  public StateStore(Archive archive) {
    this.archive = archive;
  }

  /** Another text after whatever changes articles, records, decisions or registers. */
  public String now() {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT (SELECT coalesce(max(version), 0) FROM article) AS article,"
                            + " (SELECT coalesce(max(number), 0) FROM case_decision) AS decision,"
                            + " (SELECT coalesce(max(number), 0) FROM register_file) AS register")
                    .map(
                        (row, context) ->
                            row.getLong("article")
                                + "."
                                + row.getLong("decision")
                                + "."
                                + row.getLong("register"))
                    .one());
  }
}
