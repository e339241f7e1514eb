package org.demarche.desk.review;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.desk.export.Samples;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;

/** The sample articles in an archive, linked and ready for review. */
public final class Reviewed {

  public static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  public static final StoredArticle.Coding CODED =
      new StoredArticle.Coding(StoredArticle.State.CODED, "lex", "0");

  private Reviewed() {}

  /** Adds the sample articles, linked. */
  public static void fill(Archive archive) {
    add(archive, Samples.result(), Samples.arms());
  }

  /** Adds articles, linked. */
  public static void add(Archive archive, CodingResult... results) {
    archive
        .articles()
        .add(
            Stream.of(results).map(result -> new Addition(result, "en", "test", CODED)).toList(),
            List.of(),
            NOW);
    Linking.catchUp(archive);
    new ItemStore(archive).catchUp(100);
  }

  /** The record of an id ({@code e1}) in an article ({@code radars}). */
  public static RecordId id(Archive archive, String article, String record) {
    StoredArticle stored = archive.articles().find(article).orElseThrow();
    return new ArticleRecords(archive)
        .list(stored.number()).stream()
            .filter(report -> report.record().id().equals(record))
            .map(report -> new RecordId(stored.number(), report.key()))
            .findFirst()
            .orElseThrow();
  }

  /** What an archive has of a record. */
  public static Report<?> report(Archive archive, RecordId id) {
    return new ArticleRecords(archive).find(id).orElseThrow();
  }

  /** The record that counts. */
  public static CodedRecord record(Archive archive, RecordId id) {
    return report(archive, id).record();
  }
}
