package org.demarche.desk.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lexicon files that a user lays over the shipped ones, in a folder. Of a file that is changed
 * or taken away, the version before is kept beside them, under {@code .before/}, where no lexicon
 * is read.
 */
public final class OwnLexicon {

  private static final Pattern PATH =
      Pattern.compile(
          "(?:frames(?:/[a-z0-9-]+){0,3}|operators|weapons|words|places|"
              + "parties/(?:states|groups|organisations|firms)|parties)/[a-z0-9][a-z0-9-]*\\.yml");
  private static final Pattern VERSION = Pattern.compile("\\d{8}T\\d{6}(?:-\\d+)?");
  private static final String BEFORE = ".before";

  private final Path folder;

  /** That of a folder, which need not exist yet. */
  public OwnLexicon(Path folder) {
    this.folder = folder;
  }

  /** Whether a path is one that a file of a lexicon may have. */
  public static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /** Whether there is such a file of the user's own. */
  public boolean has(String path) {
    return isPath(path) && Files.isRegularFile(folder.resolve(path));
  }

  /** The text of a file of the user's own. */
  public Optional<String> text(String path) throws IOException {
    return has(path) ? Optional.of(Files.readString(folder.resolve(path))) : Optional.empty();
  }

  /** The paths of all files, sorted. */
  public List<String> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(OwnLexicon::isPath)
          .sorted()
          .toList();
    }
  }

  /** Writes a file, whole or not at all. */
  public void save(String path, String text, Instant now) throws IOException {
    Path file = file(path);
    keep(path, now);
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), ".new", "~");
    Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes a file away; the shipped one of the same path, if any, counts again. */
  public void remove(String path, Instant now) throws IOException {
    keep(path, now);
    Files.deleteIfExists(file(path));
  }

  private Path file(String path) {
    if (!isPath(path)) {
      throw new IllegalArgumentException(path + " is no path of a lexicon");
    }
    return folder.resolve(path);
  }

  /** The names of the versions that are kept of a file, the last first. */
  public List<String> versions(String path) throws IOException {
    Path kept = folder.resolve(BEFORE).resolve(path);
    if (!isPath(path) || !Files.isDirectory(kept)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(kept)) {
      return all.map(file -> file.getFileName().toString())
          .sorted((a, b) -> b.compareTo(a))
          .toList();
    }
  }

  /** The text of a version that is kept. */
  public Optional<String> version(String path, String name) throws IOException {
    boolean sound = isPath(path) && VERSION.matcher(name).matches();
    Path file = folder.resolve(BEFORE).resolve(path).resolve(sound ? name : "none");
    return sound && Files.isRegularFile(file)
        ? Optional.of(Files.readString(file))
        : Optional.empty();
  }

  private void keep(String path, Instant now) throws IOException {
    if (!has(path)) {
      return;
    }
    Path kept = Files.createDirectories(folder.resolve(BEFORE).resolve(path));
    String second = now.toString().substring(0, 19).replaceAll("[-:]", "");
    Path version = kept.resolve(second);
    for (int i = 2; Files.exists(version); i++) {
      version = kept.resolve(String.format(Locale.ROOT, "%s-%d", second, i));
    }
    Files.copy(folder.resolve(path), version);
  }
}
