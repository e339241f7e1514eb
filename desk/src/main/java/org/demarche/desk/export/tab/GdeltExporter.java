package org.demarche.desk.export.tab;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.link.Incident;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Event;
import org.demarche.syntax.SentenceSplitter;

/**
 * Incidents as GDELT 2.0 has its events, and their reports as its mentions: two tables parted by
 * tabs, without header. An incident of several parties is several events, one for each pair.
 */
public final class GdeltExporter implements Exporter {

  private final SentenceSplitter splitter = new SentenceSplitter();

  /** A report's article, as far as a row needs it. */
  private record Seen(Layout layout, String time) {}

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (OutputStream events = target.create("events.export.CSV");
        OutputStream mentions = target.create("events.mentions.CSV")) {
      TabFile<GdeltEvent> rows = new TabFile<>(events, GdeltColumns.events(), "");
      TabFile<GdeltMention> told = new TabFile<>(mentions, GdeltMention.columns(), "");
      selection.incidents(incident -> write(incident, selection, rows, told));
      rows.flush();
      told.flush();
    }
  }

  private void write(
      Incident incident,
      Selection selection,
      TabFile<GdeltEvent> events,
      TabFile<GdeltMention> mentions)
      throws IOException {
    List<Report<Event>> told = Fact.among(incident.reports());
    if (told.isEmpty()) {
      return;
    }
    Map<String, Seen> articles = articles(told, selection);
    Report<Event> fullest = told.get(0);
    String added =
        told.stream()
            .map(report -> seen(articles, report).time())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    boolean leads =
        seen(articles, fullest).layout().leads(fullest.record().provenance().evidence());
    for (Dyad dyad : Dyad.of(fullest.record())) {
      GdeltEvent event = new GdeltEvent(incident, told, dyad, added, leads);
      events.row(event);
      for (Report<Event> report : told) {
        Seen seen = seen(articles, report);
        mentions.row(new GdeltMention(event, report, seen.layout(), seen.time()));
      }
    }
  }

  private Map<String, Seen> articles(List<Report<Event>> told, Selection selection)
      throws IOException {
    Map<String, Seen> articles = new HashMap<>();
    for (Report<Event> report : told) {
      String id = report.citation().article();
      if (!articles.containsKey(id)) {
        StoredArticle article = selection.article(id);
        articles.put(id, new Seen(Layout.of(article, splitter), GdeltTime.seen(article)));
      }
    }
    return articles;
  }

  private static Seen seen(Map<String, Seen> articles, Report<Event> report) {
    Seen seen = articles.get(report.citation().article());
    if (seen == null) {
      throw new IllegalStateException("not looked up: " + report.citation().article());
    }
    return seen;
  }
}
