package org.demarche.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's files as they lie in the working tree. */
final class SourceTree {

  private static final Set<String> PASSED_OVER = Set.of("target", ".git", ".idea", "node_modules");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+([A-Z]\\w*)");

  private final Path root;

  private SourceTree(Path root) {
    this.root = root;
  }

  /** The tree around the folder in which the tests run. */
  static SourceTree find() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("mvnw"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new AssertionError("no mvnw at or above " + Path.of("").toAbsolutePath());
    }
    return new SourceTree(at);
  }

  Path root() {
    return root;
  }

  /** Java files under {@code src/main} or {@code src/test} of any module. */
  List<Path> javaFiles(String kind) {
    return files()
        .filter(f -> f.toString().endsWith(".java"))
        .filter(f -> within(f, kind))
        .toList();
  }

  /** The Markdown documents. */
  List<Path> documents() {
    return files().filter(f -> f.toString().endsWith(".md")).toList();
  }

  /** Whether a file of this name lies anywhere in the tree. */
  boolean holds(String fileName) {
    return files().anyMatch(f -> f.getFileName().toString().equals(fileName));
  }

  /** Names of all types that are declared in Java files. */
  Set<String> typeNames() {
    return Stream.concat(javaFiles("main").stream(), javaFiles("test").stream())
        .flatMap(f -> TYPE.matcher(text(f)).results().map(m -> m.group(1)))
        .collect(Collectors.toSet());
  }

  String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(file + " cannot be read", e);
    }
  }

  /** Number of the line at an offset of a text. */
  static int line(String text, Matcher at) {
    return (int) text.substring(0, at.start()).lines().count();
  }

  private boolean within(Path file, String kind) {
    return relative(file).matches("[^/]+/src/" + kind + "/java/.*");
  }

  private Stream<Path> files() {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(f -> Stream.of(relative(f).split("/", -1)).noneMatch(PASSED_OVER::contains))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
