package org.demarche.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.Samples;
import org.demarche.desk.filter.FilterReader;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What records can be found by beyond what the first version of the archive knew. */
class RecordDetailTest {

  private static final Lexicon LEXICON = Lexicon.read(LexiconFiles.shipped());

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void records_are_found_by_what_they_claim(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      archive
          .articles()
          .add(
              List.of(addition(Samples.result()), addition(Samples.arms())),
              List.of(),
              Instant.EPOCH);
      assertFound(archive);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_older_archive_is_brought_up_to_date(Archives.Kind kind) throws IOException {
    String address = kind.address(folder);
    try (Database database = database(address)) {
      database.migrate(address, MigrationVersion.fromVersion("3"));
      database.jdbi().useHandle(handle -> write(handle, Samples.result(), Samples.arms()));
    }
    try (Archive archive = Archive.open(address, folder.resolve("derived"))) {
      assertFound(archive);
      List<String> places =
          archive
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "SELECT place || ' ' || sort_day FROM record WHERE latitude > 59.9 AND"
                                  + " longitude > 10.7")
                          .mapTo(String.class)
                          .list());
      assertThat(places).containsExactly("Oslo 2010-09-07", "Oslo 2010-09-07");
    }
  }

  private static Addition addition(CodingResult result) {
    StoredArticle.Coding coding =
        new StoredArticle.Coding(StoredArticle.State.CODED, "lex-1", "0.1.0");
    return new Addition(result, "en", "test", coding);
  }

  private static Database database(String address) throws IOException {
    if (Archive.isPostgresql(address)) {
      return Database.postgresql(address);
    }
    return Database.sqlite(Files.createDirectories(Path.of(address)).resolve("archive.db"));
  }

  /** Rows as the first version wrote them. */
  private static void write(Handle handle, CodingResult... results) {
    for (CodingResult result : results) {
      long article =
          handle
              .createQuery(
                  "INSERT INTO article (id, text, published, extra, language, origin, received,"
                      + " state, family, version) VALUES (:id, :text, '2010-09-07', '{}', 'en',"
                      + " 'test', '2020-01-01T00:00:00Z', 'CODED', :id, :version) RETURNING number")
              .bind("id", result.article().id())
              .bind("text", result.article().text())
              .bind("version", result.records().size())
              .mapTo(Long.class)
              .one();
      int position = 0;
      for (CodedRecord record : result.records()) {
        write(handle, article, position++, record);
      }
    }
  }

  private static void write(Handle handle, long article, int position, CodedRecord record) {
    RecordRow row = new RecordRow(record, LocalDate.of(2010, 9, 7));
    long number =
        handle
            .createQuery(
                "INSERT INTO record (article, key, position, verdict, machine, kind, type, status,"
                    + " modality, frame, first_day, last_day, link_group) VALUES (:article, :key,"
                    + " :position, 'MACHINE', :body, :kind, :type, :status, :modality, :frame,"
                    + " '2010-09-07', '2010-09-07', 'x') RETURNING number")
            .bind("article", article)
            .bind("key", "key-" + position)
            .bind("position", position)
            .bind("body", RecordRow.json(record))
            .bind("kind", row.kind())
            .bind("type", row.type())
            .bind("status", row.status())
            .bind("modality", row.modality())
            .bind("frame", row.frame())
            .mapTo(Long.class)
            .one();
    for (RecordRow.Role role : row.roles()) {
      handle.execute(
          "INSERT INTO record_party (record, role, party, code, name) VALUES (?, ?, ?, ?, ?) ON"
              + " CONFLICT DO NOTHING",
          number,
          role.role(),
          RecordKey.party(role.party()),
          role.party().code(),
          role.party().name());
    }
  }

  private static void assertFound(Archive archive) {
    assertFound(archive, "mode", "change", "lund e1");
    assertFound(archive, "context", "diplomatic", "lund e1", "lund e2", "radars e2");
    assertFound(archive, "quad", "3", "lund e1");
    assertFound(archive, "modality", "planned", "lund e2", "radars e2");
    assertFound(archive, "modality", "denied", "radars t2");
    assertFound(archive, "attribution", "unnamed", "lund e1", "radars d1");
    assertFound(archive, "attribution", "institution", "radars t2");
    assertFound(
        archive,
        "attribution",
        "none",
        "lund e2",
        "radars e1",
        "radars e2",
        "radars t1",
        "radars o1",
        "radars f1");
    assertFound(archive, "frame", "request", "lund e1");
    // Norway asks and objects; it does not deliver.
    assertFound(archive, "actor", "NOR", "lund e1", "lund e2", "radars e2", "radars o1");
    assertFound(archive, "recipient", "NOR");
  }

  @ParameterizedTest
  @EnumSource
  void the_deal_that_is_objected_to_makes_nobody_actor_or_recipient(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      archive.articles().add(List.of(addition(Samples.arms())), List.of(), Instant.EPOCH);
      Filter ruritania =
          Filter.ALL.withClaim(
              new Filter.Claim(List.of("ruritania"), List.of(), List.of(), List.of()));
      assertThat(found(archive, ruritania))
          .containsExactly("radars e1", "radars e2", "radars t1", "radars t2");
      Filter borduria =
          Filter.ALL.withClaim(
              new Filter.Claim(List.of(), List.of("borduria"), List.of(), List.of()));
      assertThat(found(archive, borduria)).containsExactly("radars t1", "radars t2");
    }
  }

  private static void assertFound(Archive archive, String field, String value, String... ids) {
    Filter filter = new FilterReader(() -> LEXICON).read(Map.of(field, List.of(value)));
    assertThat(found(archive, filter)).as(field + " " + value).containsExactly(ids);
  }

  private static List<String> found(Archive archive, Filter filter) {
    List<String> ids = new ArrayList<>();
    archive
        .records()
        .each(
            filter,
            (article, reports) ->
                reports.forEach(
                    report -> ids.add(article.article().id() + " " + report.record().id())));
    return ids;
  }
}
