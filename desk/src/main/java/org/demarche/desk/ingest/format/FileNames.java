package org.demarche.desk.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What file names say of their content. */
public final class FileNames {

  private static final Set<String> ENDINGS =
      Set.of(
          "txt", "jsonl", "ndjson", "html", "htm", "xhtml", "pdf", "csv", "tsv", "rss", "atom",
          "xml", "opml", "warc", "zip");

  private FileNames() {}

  /** Whether a folder or a packed file is read for members named like this. */
  public static boolean isArticleFile(String path) {
    String name = lastPart(path);
    return !name.startsWith(".") && ENDINGS.contains(ending(name));
  }

  /** What comes after the last dot, in small letters and without {@code .gz}; else empty. */
  static String ending(String path) {
    String name = withoutGz(lastPart(path));
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The format that the name promises, for what its content does not tell. */
  static Optional<Format> format(String path) {
    return switch (ending(path)) {
      case "txt" -> Optional.of(Format.TEXT);
      case "jsonl", "ndjson" -> Optional.of(Format.JSON_LINES);
      case "html", "htm", "xhtml" -> Optional.of(Format.PAGE);
      case "pdf" -> Optional.of(Format.PDF);
      case "csv", "tsv" -> Optional.of(Format.TABLE);
      case "rss", "atom" -> Optional.of(Format.FEED);
      case "opml" -> Optional.of(Format.OPML);
      case "warc" -> Optional.of(Format.WARC);
      case "zip" -> Optional.of(Format.ZIP);
      default -> Optional.empty();
    };
  }

  /** The path without {@code .gz} and without the ending before it. */
  static String stem(String path) {
    return withoutGz(path).replaceFirst("(?<=[^/])\\.[^./]*$", "");
  }

  /** The path without {@code .gz}. */
  static String withoutGz(String path) {
    boolean packed = path.length() > 3 && path.toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? path.substring(0, path.length() - 3) : path;
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
