package org.demarche.desk.web.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseListStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Citation;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.cases.DossierView.Cite;
import org.demarche.desk.web.cases.DossierView.Source;
import org.demarche.desk.web.site.RecordMark;
import org.jspecify.annotations.Nullable;

/** The articles behind a case, numbered in the order in which the dossier cites them. */
final class Sources {

  private final Map<String, Cited> cited = new LinkedHashMap<>();
  private final Map<String, CaseListStore.Kept> kept;

  private Sources(List<Report<?>> reports, Archive archive) {
    for (Report<?> report : reports) {
      Cited before = cited.get(report.citation().article());
      cited.put(
          report.citation().article(),
          before == null
              ? new Cited(cited.size() + 1, report.citation(), 1)
              : new Cited(before.number(), before.citation(), before.records() + 1));
    }
    kept = new CaseListStore(archive).articles(List.copyOf(cited.keySet()));
  }

  private record Cited(int number, Citation citation, long records) {}

  static Sources of(Case of, Archive archive) {
    return new Sources(reports(of), archive);
  }

  /** All reports of a case, in the order of the dossier. */
  static List<Report<?>> reports(Case of) {
    List<Report<?>> reports = new ArrayList<>();
    of.history().forEach(claim -> reports.add(claim.report()));
    reports.addAll(of.around().objections());
    reports.addAll(of.around().diversions());
    reports.addAll(of.around().effects());
    return reports;
  }

  /** The numbers of the articles in the archive, in the order of the list. */
  List<Long> numbers() {
    return cited.keySet().stream()
        .map(kept::get)
        .filter(Objects::nonNull)
        .map(CaseListStore.Kept::number)
        .toList();
  }

  /** How many articles there are that are no near-duplicates of each other. */
  long families() {
    return cited.values().stream().map(c -> c.citation().family()).distinct().count();
  }

  /** The media that published them. */
  List<String> outlets() {
    return cited.values().stream()
        .map(c -> c.citation().source())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Where a report stands. */
  Cite cite(Report<?> report) {
    Citation citation = report.citation();
    Cited source = Objects.requireNonNull(cited.get(citation.article()));
    return new Cite(
        source.number(),
        href(report),
        Objects.requireNonNullElse(citation.source(), ""),
        Objects.toString(citation.published(), ""),
        citation.article());
  }

  /** The article at the record. */
  private String href(Report<?> report) {
    CaseListStore.Kept where = kept.get(report.citation().article());
    return where == null ? "/articles" : RecordMark.place(where.number(), report.key());
  }

  private String page(String article) {
    CaseListStore.Kept where = kept.get(article);
    return where == null ? "/articles" : "/articles/" + where.number();
  }

  List<Source> list() {
    return cited.values().stream().map(this::source).toList();
  }

  private Source source(Cited source) {
    Citation citation = source.citation();
    CaseListStore.Kept where = kept.get(citation.article());
    String words =
        String.join(
            ", ",
            Stream.of(
                    citation.source(),
                    Objects.toString(citation.published(), "undated"),
                    where == null ? null : "received " + where.received())
                .filter(Objects::nonNull)
                .toList());
    return new Source(
        source.number(),
        Objects.requireNonNullElse(citation.title(), "[without a headline]"),
        words,
        page(citation.article()),
        safe(citation.url()),
        source.records());
  }

  /** Only what a browser fetches and does not run. */
  private static String safe(@Nullable String url) {
    String plain = url == null ? "" : url.strip();
    return plain.matches("(?i)https?://\\S+") ? plain : "";
  }
}
