package org.demarche.desk.web.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.citation.BibtexExporter;
import org.demarche.desk.export.citation.CslExporter;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;

/** One case as files: its record, and its articles as lists of sources. */
final class CaseFiles {

  private final Archive archive;

  CaseFiles(Archive archive) {
    this.archive = archive;
  }

  /** A file for the browser. */
  record Made(String type, byte[] bytes) {}

  /** The file of this name; empty when there is none such. */
  Optional<Made> make(Case of, String name) throws IOException {
    return switch (name) {
      case "case.json" -> Optional.of(new Made("application/json", json(of)));
      case "sources.bib" -> Optional.of(made("application/x-bibtex", of, new BibtexExporter()));
      case "sources.csl.json" ->
          Optional.of(made("application/vnd.citationstyles.csl+json", of, new CslExporter()));
      default -> Optional.empty();
    };
  }

  private static byte[] json(Case of) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CaseJson json = new CaseJson(bytes)) {
      json.write(of);
    }
    return bytes.toByteArray();
  }

  private Made made(String type, Case of, Exporter exporter) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    exporter.write(new OneCase(archive, of), name -> bytes);
    return new Made(type + "; charset=utf-8", bytes.toByteArray());
  }

  /** A case and its articles. */
  private record OneCase(Archive archive, Case of) implements Selection {

    @Override
    public void articles(Sink<ArticleReports> sink) throws IOException {
      List<Report<?>> reports = Sources.reports(of);
      for (long number : Sources.of(of, archive).numbers()) {
        StoredArticle article = archive.articles().get(number);
        sink.accept(
            new ArticleReports(
                article,
                reports.stream()
                    .filter(r -> r.citation().article().equals(article.article().id()))
                    .toList()));
      }
    }

    @Override
    public void incidents(Sink<Incident> sink) {}

    @Override
    public void cases(Sink<Case> sink) throws IOException {
      sink.accept(of);
    }
  }
}
