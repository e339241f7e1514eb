package org.demarche.desk.export.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All formats. */
public final class ExportFormats {

  private static final List<ExportFormat> EVENTS = List.of();

  /** For people, graphs and maps. */
  private static final List<ExportFormat> FILES = List.of();

  private ExportFormats() {}

  /** All of them, in the order in which they are listed for people. */
  public static List<ExportFormat> all() {
    return Stream.of(EVENTS, FILES).flatMap(List::stream).toList();
  }

  /** The format of this name. */
  public static Optional<ExportFormat> find(String name) {
    return all().stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
