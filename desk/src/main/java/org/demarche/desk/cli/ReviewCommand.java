package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.json.JsonRecordReader;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.ReviewStore.Review;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche review}: what a person decides about a record. */
@Command(
    name = "review",
    header = "Accept, reject or correct a record.",
    description = {
      "",
      "Without a decision, the records of an article are listed with their keys. Decisions are only"
          + " ever added; the last one about a record counts, over the machine's word and over"
          + " recoding.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche review envoy-visit",
      "  demarche review envoy-visit 3f2a… reject --note \"a rehearsal\"",
      "  demarche review envoy-visit 3f2a… correct --record corrected.json"
    })
final class ReviewCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "ARTICLE", description = "Id of the article.")
  private String article = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "KEY",
      description = "Key of the record, or the beginning of it.")
  private @Nullable String key;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "DECISION",
      description = "accept, reject, correct, or withdraw what was decided before.")
  private @Nullable Decision decision;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "The corrected record: one JSON object, as demarche code prints it.")
  private @Nullable Path record;

  @Option(names = "--note", paramLabel = "TEXT", description = "A remark that is kept.")
  private @Nullable String note;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "Who decides (default: the name you are logged in with).")
  private String reviewer = System.getProperty("user.name", "unknown");

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  ReviewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Archive archive = archiveOption.open()) {
      StoredArticle stored =
          archive
              .articles()
              .find(article)
              .orElseThrow(() -> new Refusal("no article \"" + article + "\" in the archive"));
      if (key == null) {
        list(archive, stored);
      } else if (decision == null) {
        throw new Refusal("say what you decide: accept, reject, correct or withdraw");
      } else {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String whole = whole(archive, stored, key);
        archive
            .reviews()
            .decide(new Review(article, whole, decision, corrected(), reviewer, now, note));
      }
      return 0;
    }
  }

  private void list(Archive archive, StoredArticle stored) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Report<?> report : archive.records().ofArticle(stored.number())) {
      String quote = report.record().provenance().evidence().quote();
      lines
          .append(report.key())
          .append("  ")
          .append(report.verdict().name().toLowerCase(Locale.ROOT))
          .append("  ")
          .append(report.record().id())
          .append("  ")
          .append(Paragraph.line(quote))
          .append('\n');
    }
    streams.print(lines.toString());
    streams.out().flush();
  }

  /** The one key that begins so; rejected records and those of reviewers alone included. */
  private static String whole(Archive archive, StoredArticle stored, String beginning) {
    List<String> keys =
        archive.records().keys(stored.article()).stream()
            .filter(k -> k.startsWith(beginning))
            .sorted()
            .toList();
    if (keys.size() != 1) {
      throw new Refusal(
          (keys.isEmpty() ? "no record" : "several records")
              + " of this article with a key that begins with "
              + beginning);
    }
    return keys.get(0);
  }

  private @Nullable CodedRecord corrected() throws IOException {
    if (decision != Decision.CORRECT) {
      return null;
    }
    if (record == null) {
      throw new Refusal("give the corrected record with --record FILE");
    }
    try {
      CodedRecord corrected = JsonRecordReader.read(Files.readString(record));
      if (!corrected.provenance().evidence().article().equals(article)) {
        throw new Refusal(record + ": a record of another article");
      }
      return corrected;
    } catch (IllegalArgumentException e) {
      throw new Refusal(record + ": " + e.getMessage());
    }
  }
}
