package org.demarche.desk.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.desk.ingest.ReadOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of commands that read articles. */
final class SourceOptions {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "Day of publication (like 2010-09-06) of articles that bear none. It decides what"
              + " \"yesterday\" means and who held which office.")
  private @Nullable LocalDate published;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "FIELD=COLUMN",
      description =
          "Which columns of a table hold what, as text=body,title=headline. Fields: text, title,"
              + " published, id, url, source, author. Usual names are found without it.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--allow-private",
      description =
          "Fetch an address that you name even if it is in a private network or on this machine.")
  private boolean allowPrivate;

  /**
   * How to read.
   *
   * @param onlyOnce whether an id that comes a second time is refused
   */
  ReadOptions reading(boolean onlyOnce) {
    for (String field : columns.keySet()) {
      if (!ReadOptions.FIELDS.contains(field) && command != null) {
        throw new ParameterException(
            command.commandLine(),
            "--columns: an article has no \""
                + field
                + "\"; say COLUMN for one of "
                + String.join(", ", new TreeSet<>(ReadOptions.FIELDS)));
      }
    }
    return new ReadOptions(published, columns, allowPrivate, onlyOnce);
  }
}
