package org.demarche.desk.store;

import java.util.List;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles with everything that belongs to them out of an archive, and puts them into one.
 */
public final class HoldingStore {

  private final Archive archive;

  HoldingStore(Archive archive) {
    this.archive = archive;
  }

  // ---- out

  /**
   * All that the archive holds of an article, at one moment.
   *
   * @throws ArchiveException when there is no article of this number
   */
  public Holding get(long number) {
    long before = version(number);
    while (true) {
      Holding holding = read(number);
      long after = version(number);
      if (after == before) {
        return holding;
      }
      // Somebody has changed it meanwhile: what was read may be half old, half new.
      before = after;
    }
  }

  private long version(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT version FROM article WHERE number = :number")
                    .bind("number", number)
                    .mapTo(Long.class)
                    .findOne()
                    .orElseThrow(() -> new ArchiveException("no article of number " + number)));
  }

  private Holding read(long number) {
    StoredArticle article = archive.articles().get(number);
    return new Holding(
        article,
        entries(number),
        archive.records().problems(number),
        archive.reviews().ofArticle(article.article().id()));
  }

  private List<Holding.Entry> entries(long number) {
    return archive
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT key, verdict, machine, reviewed FROM record WHERE article = :number"
                            + " ORDER BY position")
                    .bind("number", number)
                    .map(
                        (row, context) ->
                            new Holding.Entry(
                                row.getString("key"),
                                Verdict.valueOf(row.getString("verdict")),
                                record(row.getString("machine")),
                                record(row.getString("reviewed"))))
                    .list());
  }

  private static @Nullable CodedRecord record(@Nullable String json) {
    return json == null ? null : JsonRecordReader.read(json);
  }

  // ---- in

  /**
   * Puts articles into the archive with all that belongs to them; all or none.
   *
   * @return how many were stored; one whose id, URL or text is known is left as it is there
   */
  public int add(List<Holding> holdings) {
    return archive
        .jdbi()
        .inTransaction(
            handle -> {
              VersionClock clock = VersionClock.take(handle, holdings.size());
              int added = 0;
              for (Holding holding : holdings) {
                added += add(handle, holding, clock) ? 1 : 0;
              }
              return added;
            });
  }

  private static boolean add(Handle handle, Holding holding, VersionClock clock) {
    StoredArticle stored = holding.article();
    Addition bare =
        new Addition(
            new CodingResult(stored.article(), List.of(), List.of()),
            stored.language(),
            stored.origin(),
            stored.coding());
    if (!ArticleRows.add(handle, bare, clock, stored.received())) {
      return false;
    }
    String id = StoredText.encode(stored.article().id());
    long number =
        handle
            .createQuery("SELECT number FROM article WHERE id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate("UPDATE article SET family = :family WHERE number = :number")
        .bind("family", StoredText.encode(stored.family()))
        .bind("number", number)
        .execute();
    new RecordRows(handle, number, stored.article().published()).restore(holding);
    holding.reviews().forEach(r -> ReviewStore.insert(handle, number, r, r.body()));
    return true;
  }
}
