package org.demarche.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents name exists: classes, packages, files and folders. */
class DocumentsTest {

  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```[^\\n]*$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern TYPE =
      Pattern.compile("@?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:[.#(].*)?");
  private static final Pattern OUR_NAME = Pattern.compile("org\\.demarche((?:\\.\\w+)*)");
  private static final Pattern PATH = Pattern.compile("\\.?[\\w<>*{}-]+(?:[./][\\w<>*{}.-]*)*");

  /** Classes of others that our documents may speak of. */
  private static final Set<String> FOREIGN =
      Set.of(
          "GitHub",
          "JUnit",
          "ArchUnit",
          "NullAway",
          "AssertJ",
          "NullMarked",
          "GeoNames",
          "LocalDate");

  private final SourceTree tree = SourceTree.find();
  private final Set<String> types = tree.typeNames();

  @Test
  void every_class_and_path_named_in_a_document_exists() {
    List<String> missing = new ArrayList<>();
    for (Path document : tree.documents()) {
      missing.addAll(missing(document));
    }
    assertThat(missing).isEmpty();
    assertThat(tree.documents()).isNotEmpty();
  }

  private List<String> missing(Path document) {
    String text = FENCE.matcher(tree.text(document)).replaceAll(f -> "\n".repeat(lines(f.group())));
    List<String> missing = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      if (!exists(code.group(1), document)) {
        missing.add(place(document, text, code) + "`" + code.group(1) + "`");
      }
    }
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String target = link.group(1).replaceFirst("#.*", "");
      if (!target.contains(":") && !Files.exists(document.resolveSibling(target))) {
        missing.add(place(document, text, link) + link.group(1));
      }
    }
    return missing;
  }

  private boolean exists(String name, Path document) {
    Matcher type = TYPE.matcher(name);
    if (type.matches()) {
      return types.contains(type.group(1)) || FOREIGN.contains(type.group(1));
    }
    Matcher ours = OUR_NAME.matcher(name);
    if (ours.matches()) {
      return isOurs(ours.group(1));
    }
    return !isPath(name) || pathExists(name, document);
  }

  /** A package or class of ours, in any module. */
  private boolean isOurs(String name) {
    String path = "org/demarche" + name.replace('.', '/');
    return tree.javaFiles("main").stream()
        .map(tree::relative)
        .anyMatch(f -> f.endsWith("/" + path + ".java") || f.contains("/java/" + path + "/"));
  }

  /** Whether it is written like a path of this project: its first part is one of our folders. */
  private boolean isPath(String name) {
    if (!PATH.matcher(name).matches() || name.startsWith("target/") || name.contains("/target/")) {
      return false;
    }
    boolean underOurs =
        name.contains("/") && Files.exists(tree.root().resolve(name.split("/", 2)[0]));
    return underOurs || name.matches("[\\w.-]+\\.(?:md|java|xml)");
  }

  private boolean pathExists(String name, Path document) {
    String fixed = name.replaceFirst("[^/]*[<*{].*", "");
    return fixed.isEmpty()
        || (!name.contains("/") && tree.holds(name))
        || Files.exists(tree.root().resolve(fixed))
        || Files.exists(document.resolveSibling(fixed));
  }

  private String place(Path document, String text, Matcher at) {
    return tree.relative(document) + ":" + SourceTree.line(text, at) + ": ";
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
