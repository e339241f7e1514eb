package org.demarche.spark;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.desk.ingest.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How articles are read; the options are those of {@code demarche code}. */
final class ReadingOptions {

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication (like 2010-09-06) of articles that bear none.")
  private @Nullable LocalDate published;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description = "Which columns of a CSV table hold what, as text=body,title=headline.")
  private Map<String, String> columns = new LinkedHashMap<>();

  /** Throws IllegalArgumentException for a field that no article has. */
  ReadOptions options() {
    return new ReadOptions(published, columns, false, false);
  }
}
