package org.demarche.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an archive promises, whichever database it is in. */
class ArchiveTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Coding CODED = new Coding(State.CODED, "lex-1", "0.1.0");
  private static final Coding RECODED = new Coding(State.CODED, "lex-2", "0.1.0");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void an_article_comes_back_as_it_came(Archives.Kind kind) {
    Article hostile =
        new Article(
            "id\0 with \uD800 half",
            "Title \uF8FE",
            "\uF8FE text\0 with 'quotes\"; DROP TABLE article; -- \uDC00 \uD83D\uDE00\r\n",
            LocalDate.of(1987, 2, 26),
            "https://example.org/a?b=1#c",
            "Example Wire",
            Map.of("author", "A. Writer\0", "tags", List.of("x", 1)));
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, new CodingResult(hostile, List.of(), List.of()));
      StoredArticle stored = archive.articles().find(hostile.id()).orElseThrow();
      assertThat(stored.article()).isEqualTo(hostile);
      assertThat(stored.received()).isEqualTo(NOW);
      assertThat(stored.coding()).isEqualTo(CODED);
      assertThat(stored.family()).isEqualTo(hostile.id());
      assertThat(archive.articles().get(stored.number())).isEqualTo(stored);
    }
  }

  @ParameterizedTest
  @EnumSource
  void records_come_back_in_their_order(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result(), Samples.arms());
      long number = archive.articles().find("radars").orElseThrow().number();
      List<Report<?>> reports = archive.records().ofArticle(number);
      assertThat(reports)
          .extracting(r -> r.record().id())
          .containsExactly("e1", "e2", "t1", "t2", "o1", "d1", "f1");
      assertThat(reports).extracting(Report::verdict).containsOnly(Verdict.MACHINE);
      assertThat(reports).extracting(Report::key).doesNotHaveDuplicates();
      assertThat(archive.records().countByKind())
          .containsOnly(
              Map.entry("event", 4L),
              Map.entry("transfer", 2L),
              Map.entry("objection", 1L),
              Map.entry("diversion", 1L),
              Map.entry("effect", 1L));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_article_is_known_by_id_url_or_text(Archives.Kind kind) {
    Article first = article("a", "One text.", "https://Example.org/x?utm_source=feed#top");
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, new CodingResult(first, List.of(), List.of()));
      ArticleStore articles = archive.articles();
      assertThat(articles.admit(article("b", "One  text.\n", null), true))
          .isEqualTo(new Admission.Known("a"));
      assertThat(articles.admit(article("b", "Other text.", "https://example.org/x"), true))
          .isEqualTo(new Admission.Known("a"));
      assertThat(articles.admit(article("a", "Other text.", null), true))
          .isEqualTo(new Admission.OtherText("a"));
      assertThat(articles.admit(article("b", "Other text.", null), true))
          .isInstanceOf(Admission.New.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_texts_from_files_of_one_name_are_two_articles(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, new CodingResult(article("news", "One.", null), List.of(), List.of()));
      Article other = article("news", "Two.", null);
      Article renamed = ((Admission.New) archive.articles().admit(other, false)).article();
      assertThat(renamed.id()).startsWith("news~");
      add(archive, new CodingResult(renamed, List.of(), List.of()));
      assertThat(archive.articles().admit(other, false))
          .isEqualTo(new Admission.Known(renamed.id()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_came_in_meanwhile_is_not_stored_twice(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result());
      assertThat(add(archive, Samples.result())).isEmpty();
      assertThat(archive.articles().countBy(ArticleStore.Column.STATE)).containsEntry("CODED", 1L);
      assertThat(archive.records().countByKind()).containsEntry("event", 2L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changes_are_given_out_in_their_order_each_article_once(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result(), Samples.arms());
      ArticleStore articles = archive.articles();
      assertThat(articles.changedAfter(0, 10))
          .extracting(c -> c.article().article().id())
          .containsExactly("lund", "radars");
      long before = articles.version();
      archive.records().replace(articles.find("lund").orElseThrow(), RECODED, Samples.result());
      assertThat(articles.changedAfter(before, 10))
          .extracting(c -> c.article().article().id())
          .containsExactly("lund");
      assertThat(articles.changedAfter(0, 10))
          .extracting(c -> c.article().article().id())
          .containsExactly("radars", "lund");
      assertThat(articles.changedAfter(articles.version(), 10)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void filters_act_on_records(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result(), Samples.arms());
      assertThat(found(archive, Filter.ALL)).hasSize(9);
      assertThat(found(archive, what(List.of("transfer"), List.of(), List.of())))
          .containsExactly("t1", "t2");
      assertThat(found(archive, what(List.of(), List.of("REQUEST"), List.of())))
          .containsExactly("e1");
      assertThat(found(archive, what(List.of(), List.of(), List.of("ordered"))))
          .containsExactly("t1");
      assertThat(found(archive, parties("SYL"))).containsExactly("d1");
      assertThat(found(archive, parties("syldavia", "norway")))
          .containsExactly("e1", "e2", "e2", "o1", "d1");
      assertThat(found(archive, weapons("giraffe"))).containsExactly("t1", "o1", "d1", "f1");
      assertThat(found(archive, weapons("sensor"))).containsExactly("t1", "t2", "o1", "d1", "f1");
      assertThat(found(archive, days(null, LocalDate.of(2009, 6, 1)))).containsExactly("e1", "t1");
      assertThat(found(archive, days(LocalDate.of(2010, 9, 7), null)))
          .containsExactly("e2", "e2", "t2", "d1", "f1");
      assertThat(found(archive, sources("Example Wire"))).containsExactly("e1", "e2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_a_filter_articles_without_records_are_given_out_too(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, new CodingResult(article("bare", "Nothing.", null), List.of(), List.of()));
      List<String> ids = new ArrayList<>();
      archive.records().each(Filter.ALL, (article, reports) -> ids.add(article.article().id()));
      assertThat(ids).containsExactly("bare");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_counts_and_is_kept(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result());
      StoredArticle lund = archive.articles().find("lund").orElseThrow();
      String request = key(archive, lund, "e1");
      String meeting = key(archive, lund, "e2");
      long before = archive.articles().version();
      decide(archive, request, Decision.ACCEPT, null);
      decide(archive, meeting, Decision.REJECT, null);
      assertThat(archive.records().ofArticle(lund.number()))
          .extracting(Report::key, Report::verdict)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(request, Verdict.ACCEPTED));
      assertThat(archive.articles().version()).isGreaterThan(before);
      decide(archive, meeting, Decision.WITHDRAW, null);
      assertThat(archive.records().ofArticle(lund.number())).hasSize(2);
      assertThat(archive.reviews().ofArticle("lund"))
          .extracting(Review::decision)
          .containsExactly(Decision.ACCEPT, Decision.REJECT, Decision.WITHDRAW);
      assertThat(
              found(
                  archive,
                  new Filter(
                      Filter.What.ANY, List.of(), List.of(), List.of(), Filter.Days.ANY, true)))
          .containsExactly("e1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void decisions_outlast_recoding(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result());
      StoredArticle lund = archive.articles().find("lund").orElseThrow();
      String request = key(archive, lund, "e1");
      String meeting = key(archive, lund, "e2");
      Event corrected = withoutRecipient(Samples.request());
      decide(archive, request, Decision.CORRECT, corrected);
      decide(archive, meeting, Decision.REJECT, null);

      // The same finds in another order, then nothing at all.
      CodingResult turned =
          new CodingResult(
              Samples.ARTICLE,
              List.of(renumbered(Samples.meeting(), "e1"), renumbered(Samples.request(), "e2")),
              List.of());
      archive.records().replace(lund, RECODED, turned);
      List<Report<?>> reports = archive.records().ofArticle(lund.number());
      assertThat(reports).extracting(Report::key).containsExactly(request);
      assertThat(reports.get(0).record()).isEqualTo(renumbered(corrected, "e2"));
      assertThat(archive.articles().find("lund").orElseThrow().coding()).isEqualTo(RECODED);

      archive
          .records()
          .replace(lund, RECODED, new CodingResult(Samples.ARTICLE, List.of(), List.of()));
      reports = archive.records().ofArticle(lund.number());
      assertThat(reports).extracting(Report::key).containsExactly(request);
      assertThat(reports.get(0).verdict()).isEqualTo(Verdict.CORRECTED);

      decide(archive, request, Decision.WITHDRAW, null);
      assertThat(archive.records().ofArticle(lund.number())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_changes_marks_its_groups_old_and_new(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.arms());
      assertThat(archive.records().staleGroups(10))
          .contains("arms:borduria", "event:AGREE|borduria,ruritania|");
      settleAll(archive);
      assertThat(archive.records().staleGroups(10)).isEmpty();
      StoredArticle radars = archive.articles().find("radars").orElseThrow();
      String order = key(archive, radars, "t1");
      decide(archive, order, Decision.CORRECT, withoutRecipient(Samples.order()));
      assertThat(archive.records().staleGroups(10))
          .containsExactly("arms-from:ruritania", "arms:borduria");
      archive
          .jdbi()
          .useHandle(
              handle -> {
                assertThat(RecordStore.ofGroup(handle, "arms-from:ruritania"))
                    .extracting(Report::key)
                    .containsExactly(order);
                assertThat(RecordStore.ofGroup(handle, "arms:borduria")).hasSize(4);
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_decision_about_nothing_is_refused_and_leaves_no_trace(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      add(archive, Samples.result());
      assertThatExceptionOfType(ArchiveException.class)
          .isThrownBy(() -> decide(archive, "nokey", Decision.REJECT, null));
      assertThat(archive.reviews().ofArticle("lund")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void quarantine_holds_a_thing_once(Archives.Kind kind) {
    try (Archive archive = Archives.open(kind, folder)) {
      var entry = new QuarantineStore.Entry("a.txt", null, "damaged\0", "mend it", NOW);
      assertThat(archive.quarantine().add(List.of(entry, entry))).isEqualTo(1);
      assertThat(archive.quarantine().add(List.of(entry))).isZero();
      assertThat(archive.quarantine().list()).containsExactly(entry);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_archive_opens_again(Archives.Kind kind) {
    String address = kind.address(folder);
    for (int i = 0; i < 2; i++) {
      try (Archive archive = Archive.open(address, folder)) {
        add(archive, Samples.result());
        assertThat(archive.articles().find("lund")).isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "SQLITE")
  void what_is_no_archive_is_refused(Archives.Kind kind) throws Exception {
    Path address = Path.of(kind.address(folder));
    Files.createDirectories(address);
    Files.writeString(
        address.resolve("archive.db"), "this is no database, but some text".repeat(99));
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(address.toString(), folder).close())
        .withMessageContaining(address.toString());
  }

  @ParameterizedTest
  @EnumSource(names = "POSTGRESQL")
  void a_password_is_never_shown(Archives.Kind kind) {
    String address = kind.address(folder).replace("postgres@", "postgres:s3cret%40word@");
    try (Archive archive = Archive.open(address + "?password=s3cret&ssl=false", folder)) {
      assertThat(archive.address()).doesNotContain("s3cret").contains("postgres@localhost");
    }
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> Archive.open(address.replaceFirst(":\\d+/", ":1/"), folder).close())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
  }

  // ---- the tests' hands

  private static List<Addition> add(Archive archive, CodingResult... results) {
    List<Addition> additions = new ArrayList<>();
    for (CodingResult result : results) {
      additions.add(new Addition(result, "en", "file:1", CODED));
    }
    return archive.articles().add(additions, List.of(), NOW);
  }

  private static Article article(String id, String text, String url) {
    return new Article(id, null, text, null, url, null, Map.of());
  }

  private static String key(Archive archive, StoredArticle article, String id) {
    return archive.records().ofArticle(article.number()).stream()
        .filter(r -> r.record().id().equals(id))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static void decide(Archive archive, String key, Decision decision, CodedRecord body) {
    String article =
        body instanceof Transfer || !archive.articles().find("lund").isPresent()
            ? "radars"
            : "lund";
    archive.reviews().decide(new Review(article, key, decision, body, "ada", NOW, null));
  }

  private static void settleAll(Archive archive) {
    archive
        .jdbi()
        .useTransaction(
            handle -> {
              for (String group : archive.records().staleGroups(100)) {
                RecordStore.settle(handle, group);
              }
            });
  }

  private static Event withoutRecipient(Event event) {
    return new Event(
        event.id(),
        event.code(),
        event.actors(),
        List.<Party>of(),
        event.content(),
        event.circumstances(),
        event.provenance());
  }

  private static Transfer withoutRecipient(Transfer t) {
    return new Transfer(
        t.id(),
        t.supplier(),
        null,
        t.weapon(),
        null,
        null,
        t.status(),
        t.circumstances(),
        t.provenance(),
        t.events());
  }

  private static Event renumbered(Event event, String id) {
    return new Event(
        id,
        event.code(),
        event.actors(),
        event.recipients(),
        event.content(),
        event.circumstances(),
        event.provenance());
  }

  private static List<String> found(Archive archive, Filter filter) {
    List<String> ids = new ArrayList<>();
    archive
        .records()
        .each(
            filter, (article, reports) -> reports.forEach(report -> ids.add(report.record().id())));
    return ids;
  }

  private static Filter what(List<String> kinds, List<String> types, List<String> statuses) {
    return new Filter(
        new Filter.What(kinds, types, statuses),
        List.of(),
        List.of(),
        List.of(),
        Filter.Days.ANY,
        false);
  }

  private static Filter parties(String... parties) {
    return new Filter(
        Filter.What.ANY, List.of(parties), List.of(), List.of(), Filter.Days.ANY, false);
  }

  private static Filter weapons(String... weapons) {
    return new Filter(
        Filter.What.ANY, List.of(), List.of(weapons), List.of(), Filter.Days.ANY, false);
  }

  private static Filter sources(String... sources) {
    return new Filter(
        Filter.What.ANY, List.of(), List.of(), List.of(sources), Filter.Days.ANY, false);
  }

  private static Filter days(LocalDate from, LocalDate to) {
    return new Filter(
        Filter.What.ANY, List.of(), List.of(), List.of(), new Filter.Days(from, to), false);
  }
}
