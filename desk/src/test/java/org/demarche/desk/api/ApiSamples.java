package org.demarche.desk.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.Samples;
import org.demarche.desk.job.Job;
import org.demarche.desk.job.JobStore;
import org.demarche.desk.store.Addition;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.QuarantineStore;
import org.demarche.desk.store.StoredArticle.Coding;
import org.demarche.desk.store.StoredArticle.State;
import org.demarche.desk.web.Desks;
import org.demarche.model.Article;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Provenance;
import org.demarche.model.Span;
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
      all.add(coded(talks("talks-" + i, "Talks " + i, day, "Round " + i + " of talks took place.")));
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

  private static Addition coded(CodingResult result) {
    return new Addition(result, "en", "news.jsonl:1", CODED);
  }

  private static CodingResult talks(
      String id, String title, @Nullable LocalDate day, String text) {
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
}
