package org.demarche.desk.api;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.api.page.Order;
import org.demarche.desk.api.page.RecordPageStore;
import org.demarche.desk.export.Samples;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.link.CaseDeciding;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.party.PartyDecision;
import org.demarche.desk.party.PartyDecisionStore;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.News;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.desk.watch.HookStore;
import org.demarche.desk.watch.SavedSearch;
import org.demarche.desk.watch.SavedSearchStore;
import org.demarche.desk.watch.WatchLook;
import org.demarche.desk.watch.WatchStore;
import org.demarche.desk.web.Desks;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/** An archive for programs: one article about arms, many about talks, one that means harm. */
public final class ApiSamples {

  /** How many articles about talks there are; every third has no day of publication. */
  public static final int TALKS = 23;

  /** An id that no address holds as it stands. */
  public static final String HOSTILE = "../a b?x=1#y&\"<script>";

  private static final Coding CODED = new Coding(State.CODED, "lex", "0");

  private ApiSamples() {}

  /** Puts them into an archive. */
  public static void fill(Archive archive) {
    List<Addition> all = new ArrayList<>();
    all.add(coded(Samples.arms()));
    all.add(coded(Samples.result()));
    for (int i = 0; i < TALKS; i++) {
      LocalDate day = i % 3 == 0 ? null : LocalDate.of(2011, 1, 1).plusDays(i % 7);
      all.add(
          coded(talks("talks-" + i, "Talks " + i, day, "Round " + i + " of talks took place.")));
    }
    all.add(
        coded(
            talks(
                HOSTILE,
                "<script>alert(1)</script>",
                LocalDate.of(2012, 1, 1),
                "</script><img src=x onerror=alert(1)> \u202eesrever \ud800 talks")));
    archive.articles().add(all, List.of(), Desks.NOW);
    archive
        .quarantine()
        .add(
            List.of(
                new QuarantineStore.Entry(
                    "news.jsonl:7", null, "no text", "see whether it is news", Desks.NOW)));
    JobStore jobs = new JobStore(archive);
    long job = jobs.add(Job.Order.of(Job.Kind.RECODE, "Ada"), Desks.NOW);
    jobs.want(job, Job.State.CANCELLED, Desks.NOW);
  }

  /** What people do with it: searches, decisions, opinions. */
  public static void work(Archive archive) throws IOException {
    watch(archive);
    decide(archive);
    review(archive);
  }

  /** A search that is kept, and one that watches, has found something and sends. */
  private static void watch(Archive archive) throws IOException {
    SavedSearchStore searches = new SavedSearchStore(archive);
    searches.add(new SavedSearch(0, "Talks", "q=talks", "Ada", true, Desks.NOW));
    WatchStore lists = new WatchStore(archive);
    long watch =
        lists.watch(searches.add(new SavedSearch(0, "Radars", "q=radar", "Ada", false, Desks.NOW)));
    lists.settle(watch, "https://hooks.example/in", true);
    new HookStore(archive).addTrial(lists.find(watch).orElseThrow(), Desks.NOW);
    News.add(
        archive,
        News.of("radar", "Radar in the port")
            .says("A radar went to the port.")
            .transfer("ruritania", "borduria", "x-300", TransferStatus.ORDERED));
    look(archive, watch);
  }

  /** Lets a watch-list look for what is new. */
  static void look(Archive archive, long watch) throws IOException {
    Linking.catchUp(archive);
    try (ArchiveSearch search = ArchiveSearch.open(archive, IndexWatch.SILENT)) {
      new WatchLook(archive, values -> Filter.ALL, Clock.fixed(Desks.NOW, ZoneOffset.UTC))
          .look(new WatchStore(archive).find(watch).orElseThrow(), search);
    }
  }

  /** One record on which two agree, and one on which they do not. */
  private static void review(Archive archive) {
    Reviewing reviewing = new Reviewing(archive);
    reviewing.choosePercentForTwo(100, "Eve", Desks.NOW);
    List<String> keys =
        new RecordPageStore(archive)
            .list(Filter.ALL, Order.ARRIVAL, null, 2).items().stream()
                .map(line -> line.report().key())
                .toList();
    for (String reviewer : List.of("Bo", "Cy")) {
      Decision other = reviewer.equals("Bo") ? Decision.ACCEPT : Decision.REJECT;
      reviewing.decide(
          Opinion.of(new RecordId(1, keys.get(0)), Decision.ACCEPT, reviewer, Desks.NOW, null));
      reviewing.decide(
          Opinion.of(new RecordId(1, keys.get(1)), other, reviewer, Desks.NOW, "so I think"));
    }
  }

  private static void decide(Archive archive) {
    Linking.catchUp(archive);
    CaseDeciding cases = new CaseDeciding(archive);
    String id = cases(archive).get(0);
    cases.decide(cases.renamed(id, "The first case"), "Eve", Desks.NOW);
    new PartyDecisionStore(archive)
        .add(
            new PartyDecision.Rename(
                new PartyDecision.Subject("norway", "NOR", "Norway"), "Norway proper"),
            "Eve",
            Desks.NOW);
  }

  private static Addition coded(CodingResult result) {
    return new Addition(result, "en", "news.jsonl:1", CODED);
  }

  private static CodingResult talks(String id, String title, @Nullable LocalDate day, String text) {
    Article article = new Article(id, title, text, day, null, "Example Wire", Map.of());
    Event met = Samples.meeting();
    Provenance provenance =
        new Provenance(
            Evidence.of(article, Part.TEXT, new Span(0, text.length())), "meet", "lex", "0");
    Event event =
        new Event(
            id + "-e1",
            met.code(),
            met.actors(),
            met.recipients(),
            null,
            met.circumstances(),
            provenance);
    return new CodingResult(article, List.of(event), List.of());
  }

  /** The ids of all cases. */
  static List<String> cases(Archive archive) {
    List<String> ids = new ArrayList<>();
    new CaseStore(archive).each(CaseStore.Choice.ALL, of -> ids.add(of.head().id()));
    return ids;
  }
}
