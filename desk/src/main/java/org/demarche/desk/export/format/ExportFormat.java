package org.demarche.desk.export.format;

import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.lexicon.LexiconFiles;

/**
 * A format, as people choose it.
 *
 * @param name what it is called on the command line: lower case, with hyphens
 * @param description what it is, in a line that begins with a capital and has no full stop
 * @param shape whether it is one file or several
 * @param maker makes an exporter for one run
 */
public record ExportFormat(
    String name, String description, Shape shape, Function<Origin, Exporter> maker) {

  /** How many files come of a format. */
  public enum Shape {
    /** One file, which may go to standard output; its exporter creates exactly one. */
    FILE,
    /** Several files, which need a folder. */
    FOLDER
  }

  /**
   * What is exported, for a format that needs more of it than a selection gives out.
   *
   * @param lexicon what is known of the parties beside what records say
   */
  public record Origin(Archive archive, Filter filter, LexiconFiles lexicon) {}

  /** A format of one file. */
  public static ExportFormat file(String name, String description, Supplier<Exporter> maker) {
    return new ExportFormat(name, description, Shape.FILE, origin -> maker.get());
  }

  /** A format of several files. */
  public static ExportFormat folder(String name, String description, Supplier<Exporter> maker) {
    return new ExportFormat(name, description, Shape.FOLDER, origin -> maker.get());
  }

  /** Makes an exporter for one run. */
  public Exporter exporter(Origin origin) {
    return maker.apply(origin);
  }
}
