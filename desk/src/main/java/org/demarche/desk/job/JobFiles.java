package org.demarche.desk.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.desk.store.Archive;

/**
 * The files that were given to jobs, each job's in a folder of its own under {@code jobs/} in the
 * archive's folder. Jobs name them by their path there: {@code jobs/5f3a9c01/wire.jsonl}.
 */
public final class JobFiles {

  private static final Pattern NAME =
      Pattern.compile("(?<folder>jobs/[0-9a-f]{8})/(?<file>[^/\\\\]+)");
  private static final Pattern BEGINNING = Pattern.compile("^jobs/[0-9a-f]{8}/");
  private static final int LONGEST = 120;

  private final Path top;

  /** Those of this archive. */
  public JobFiles(Archive archive) {
    this.top = archive.derived();
  }

  /** A new folder for the files of one job. */
  public String folder() {
    byte[] bytes = new byte[4];
    ThreadLocalRandom.current().nextBytes(bytes);
    return "jobs/" + HexFormat.of().formatHex(bytes);
  }

  /**
   * Keeps a file until its job is done.
   *
   * @param folder of the job, as {@link #folder} gives it
   * @param name as its sender calls it; only its last part counts, and of that only what is
   *     harmless
   * @return its path under the archive's folder
   */
  public String keep(String folder, String name, InputStream content) throws IOException {
    Files.createDirectories(top.resolve(folder));
    String path = folder + "/" + harmless(name);
    for (int i = 2; Files.exists(top.resolve(path)); i++) {
      path = folder + "/" + i + "-" + harmless(name);
    }
    Files.copy(content, top.resolve(path));
    return path;
  }

  /** Keeps a text as a file. */
  public String keep(String folder, String name, String text) throws IOException {
    try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
      return keep(folder, name, in);
    }
  }

  /** The last part of a name, without what a file system or a page might take for more. */
  static String harmless(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{L}\\p{N}._ ()+-]", "_").replaceFirst("^\\.+", "").strip();
    String kept = plain.isEmpty() ? "file" : plain;
    return kept.length() <= LONGEST ? kept : kept.substring(kept.length() - LONGEST);
  }

  /** The file that a source or a place of a problem stands for; empty when it is no file here. */
  public Optional<String> sourceOf(String place) {
    Matcher name = NAME.matcher(place);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String rest = name.group("file");
    for (int end = rest.length(); end > 0; end = rest.lastIndexOf(':', end - 1)) {
      String path = name.group("folder") + "/" + rest.substring(0, end);
      if (Files.isRegularFile(top.resolve(path))) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /** Where a file lies. */
  Path path(String source) {
    return top.resolve(source);
  }

  /** A place under the archive's folder, for what names it by its full path. */
  String within(String place) {
    String beginning = top + "/";
    return place.startsWith(beginning) ? place.substring(beginning.length()) : place;
  }

  /** A source or a place as its sender knows it: without the folder of the job. */
  public static String shown(String place) {
    return BEGINNING.matcher(place).replaceFirst("");
  }

  /** The folders of a job's files, each once. */
  static List<String> foldersOf(List<String> sources) {
    return sources.stream()
        .map(NAME::matcher)
        .filter(Matcher::matches)
        .map(name -> name.group("folder"))
        .distinct()
        .toList();
  }

  /** Throws the files of a job away. */
  public void forget(List<String> sources) throws IOException {
    for (String folder : foldersOf(sources)) {
      forget(top.resolve(folder));
    }
  }

  private static void forget(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Whether a file holds one article a line. */
  static boolean isOfLines(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    return name.endsWith(".jsonl") || name.endsWith(".ndjson");
  }
}
