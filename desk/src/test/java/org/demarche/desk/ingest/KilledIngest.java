package org.demarche.desk.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.demarche.desk.export.Samples;
import org.demarche.desk.store.Archive;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.CodingProblem;
import org.demarche.model.CodingResult;
import org.demarche.model.Event;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Provenance;
import org.demarche.model.Span;

/** A process that ingests with a quick coder, made to be killed by {@link IngestKillTest}. */
final class KilledIngest {

  /** Printed when the run begins. */
  static final String BEGUN = "begun";

  private KilledIngest() {}

  /** Takes the articles of a file (second argument) into an archive (first argument). */
  public static void main(String[] arguments) throws Exception {
    try (Archive archive = Archive.open(arguments[0], Path.of(arguments[2]));
        ArticleReader reader =
            new ArticleReader(List.of(arguments[1]), System.in, ReadOptions.coding(null))) {
      System.out.println(BEGUN);
      System.out.flush();
      ingest(archive, reader);
    }
  }

  /** The same in this process. */
  static IngestRun.Tally ingest(Archive archive, ArticleReader reader) {
    Coder coder = Coder.of(new Coder.Version("lex", "0"), KilledIngest::code);
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    try (CodingPool pool = new CodingPool(coder, 2, CodingPool.UNLIMITED)) {
      return new IngestRun(archive, pool, 2, article -> "en", clock, tally -> {}).run(reader);
    }
  }

  /** As many events as the text has marks of exclamation; a question mark is a fault. */
  static CodingResult code(Article article) {
    if (article.text().contains("?")) {
      throw new IllegalStateException("asked");
    }
    List<CodedRecord> records = new ArrayList<>();
    for (int i = article.text().indexOf('!'); i >= 0; i = article.text().indexOf('!', i + 1)) {
      records.add(event(article, records.size() + 1, new Span(i, i + 1)));
    }
    List<CodingProblem> problems =
        records.isEmpty()
            ? List.of(CodingProblem.note(article.id(), Part.TEXT, new Span(0, 1), "quiet"))
            : List.of();
    return new CodingResult(article, records, problems);
  }

  private static Event event(Article article, int number, Span span) {
    Event request = Samples.request();
    return new Event(
        article.id() + "-e" + number,
        request.code(),
        request.actors(),
        request.recipients(),
        request.content(),
        request.circumstances(),
        new Provenance(Evidence.of(article, Part.TEXT, span), "request", "lex", "0"));
  }
}
