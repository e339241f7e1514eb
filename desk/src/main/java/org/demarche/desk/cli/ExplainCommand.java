package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.desk.ingest.ArticleReader;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche explain}: why a frame fired, or did not. */
@Command(
    name = "explain",
    header = "Show why a text was coded as it was, or not at all.",
    description = {
      "",
      "Prints, sentence by sentence, how it was parsed, which lexicon frames were considered, which"
          + " of them fired, and what was missing where one did not.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche explain \"Russia sold missiles to Syria.\"",
      "  demarche explain article.txt --frame arms-sale"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Parameters(
      paramLabel = "TEXT|FILE",
      description =
          "The sentence, in quotation marks; or a file or folder with articles; or - for standard"
              + " input.")
  private String subject = "";

  @Option(names = "--frame", paramLabel = "ID", description = "Speak of this lexicon frame only.")
  private @Nullable String frame;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication, like 2010-09-06.")
  private @Nullable LocalDate published;

  @Mixin private Setup setup = new Setup();

  ExplainCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (Progress progress = streams.progress(false)) {
      Explainer explainer = workshop.explainer(setup, progress);
      if (isFile(subject)) {
        return explainFile(explainer) ? 0 : 1;
      }
      explain(explainer, new Article("text", null, subject, published, null, null, Map.of()));
      return 0;
    }
  }

  /** What has no blank is no sentence, so that a mistyped file name is called so. */
  private static boolean isFile(String subject) {
    if (subject.strip().indexOf(' ') < 0) {
      return true;
    }
    try {
      return Files.exists(Path.of(subject));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean explainFile(Explainer explainer) throws IOException {
    ProblemList problems = new ProblemList();
    try (ArticleReader reader =
        new ArticleReader(List.of(subject), streams.in(), ReadOptions.coding(published))) {
      while (reader.hasNext()) {
        Reading reading = reader.next();
        if (reading instanceof Reading.Ready ready) {
          ready.notes().forEach(problems::add);
          explain(explainer, ready.article());
        } else if (reading instanceof Reading.Refused refused) {
          problems.add(refused.problem());
        }
      }
    }
    problems.print(streams.err());
    return !problems.hasFailure();
  }

  private void explain(Explainer explainer, Article article) throws IOException {
    for (String line : explainer.explain(article, frame)) {
      streams.print(line + "\n");
    }
    streams.out().flush();
  }
}
