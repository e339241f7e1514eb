package org.demarche.desk.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.ingest.format.FileNames;

/** Turns what the user names (files, folders, addresses, {@code -}) into sources, in order. */
final class SourceFinder {

  private final List<Found> found = new ArrayList<>();

  /** A source, or the reason why there is none. */
  sealed interface Found {

    /** As messages call it. */
    String name();

    /** Size where it is known, else 0. */
    default long bytes() {
      return 0;
    }

    record Input(String name, Path path, long bytes) implements Found {}

    record Web(String name) implements Found {}

    record StandardInput(String name) implements Found {}

    record Given(String name, GivenFile file) implements Found {}

    record Missing(InputProblem problem) implements Found {

      @Override
      public String name() {
        return problem.place();
      }
    }
  }

  List<Found> find(List<String> names) {
    names.forEach(this::add);
    return List.copyOf(found);
  }

  /** Whether what the user names is an address of the web. */
  static boolean isAddress(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  private void add(String name) {
    if (name.equals("-")) {
      found.add(new Found.StandardInput("standard input"));
    } else if (isAddress(name)) {
      found.add(new Found.Web(name));
    } else {
      addFile(name);
    }
  }

  private void addFile(String name) {
    try {
      addPath(name, Path.of(name));
    } catch (InvalidPathException e) {
      missing(
          name, "not a file name here: " + e.getReason(), "set a UTF-8 locale, as LC_ALL=C.UTF-8");
    } catch (IOException e) {
      found.add(new Found.Missing(Unreadable.problem(name, e)));
    }
  }

  private void addPath(String name, Path path) throws IOException {
    if (Files.isDirectory(path)) {
      addFolder(name, path);
    } else if (!Files.exists(path)) {
      found.add(new Found.Missing(Unreadable.absent(name)));
    } else {
      found.add(new Found.Input(name, path, Files.size(path)));
    }
  }

  private void addFolder(String name, Path folder) throws IOException {
    int before = found.size();
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean hidden = !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (FileNames.isArticleFile(file.toString()) && Files.isRegularFile(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            found.add(new Found.Missing(Unreadable.problem(file.toString(), e)));
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(Path::toString));
    for (Path file : files) {
      found.add(new Found.Input(file.toString(), file, Files.size(file)));
    }
    if (found.size() == before) {
      found.add(new Found.Missing(Unreadable.empty(name)));
    }
  }

  private void missing(String place, String message, String remedy) {
    found.add(new Found.Missing(new InputProblem(place, message, remedy)));
  }
}
