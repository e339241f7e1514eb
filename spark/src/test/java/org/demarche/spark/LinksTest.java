package org.demarche.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.CodingPool;
import org.demarche.desk.ingest.IngestRun;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.language.LanguageFinder;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.FamilyStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.StoredArticle;
import org.demarche.spark.code.ExecutorCoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

  @TempDir private static Path folder;
  private static Path output;
  private static Archive archive;
  private static SparkSession spark;

  @BeforeAll
  static void open() throws IOException {
    spark = Jobs.session(folder);
    Path corpus = folder.resolve("wire.jsonl");
    Files.writeString(corpus, Wire.lines());
    output = folder.resolve("out");
    Jobs.run(spark, "-o", output.toString(), "--shards", "4", "--link", corpus.toString());
    archive = archive(corpus);
  }

  @AfterAll
  static void close() {
    archive.close();
    spark.stop();
  }

  @Test
  void families_are_those_of_an_archive() throws IOException {
    FamilyStore store = new FamilyStore(archive);
    Map<String, String> expected = new TreeMap<>();
    for (StoredArticle article : articles()) {
      String family = article.citation().family();
      if (store.members(family).size() > 1) {
        expected.put(article.article().id(), family);
      }
    }
    assertThat(expected).hasSizeGreaterThan(8).containsEntry("visit-cut", "visit-1");
    Map<String, String> found = new TreeMap<>();
    for (Row row : spark.read().json(output + "/links/record=family").collectAsList()) {
      found.put(row.getAs("article"), row.getAs("family"));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void copies_are_the_articles_that_an_archive_does_not_take_in() {
    List<String> taken = articles().stream().map(a -> a.article().id()).toList();
    List<String> all =
        spark.read().json(folder + "/wire.jsonl").select("id").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    List<String> copies =
        spark.read().json(output + "/links/record=copy").select("article").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(copies)
        .contains("visit-3", "page-2")
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(id -> !taken.contains(id)).toList());
  }

  @Test
  void incidents_are_those_of_an_archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaseJson json = new CaseJson(bytes)) {
      new IncidentStore(archive).each(Filter.ALL, json::write);
    }
    List<String> expected = bytes.toString(UTF_8).lines().sorted().toList();
    assertThat(expected).hasSizeGreaterThan(10).anyMatch(line -> line.split("\"key\"").length > 3);
    assertThat(lines("incident")).isEqualTo(expected);
  }

  @Test
  void cases_are_those_of_an_archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaseJson json = new CaseJson(bytes)) {
      new CaseStore(archive).each(CaseStore.Choice.ALL, json::write);
    }
    List<String> expected = bytes.toString(UTF_8).lines().sorted().toList();
    assertThat(expected)
        .hasSizeGreaterThan(3)
        .anyMatch(line -> line.contains("replaced-by"))
        .anyMatch(line -> line.contains("\"objections\":[{"));
    assertThat(lines("case")).isEqualTo(expected);
  }

  private static List<String> lines(String kind) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output.resolve("links/record=" + kind))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.getFileName().toString().startsWith("part-")) {
          lines.addAll(Files.readAllLines(file));
        }
      }
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  private static List<StoredArticle> articles() {
    return archive.articles().listAfter(0, 1000);
  }

  private static Archive archive(Path corpus) throws IOException {
    Archive made = Archive.open(folder.resolve("archive").toString(), folder.resolve("derived"));
    try (CodingPool pool = new CodingPool(ExecutorCoder.get(), 2, CodingPool.UNLIMITED);
        ArticleReader reader =
            new ArticleReader(
                List.of(corpus.toString()),
                InputStream.nullInputStream(),
                new ReadOptions(null, Map.of(), false, false))) {
      new IngestRun(made, pool, 2, new LanguageFinder()::find, Clock.systemUTC(), tally -> {})
          .run(reader);
    }
    Linking.catchUp(made);
    return made;
  }
}
