package org.demarche.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test that no runner finds, or that is switched off, proves nothing. */
class TestNamesTest {

  private static final Pattern TEST =
      Pattern.compile(
          "^\\s*@(?:[\\w.]+\\.)?(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b",
          Pattern.MULTILINE);
  private static final Pattern SWITCHED_OFF =
      Pattern.compile(
          "^\\s*@(?:[\\w.]+\\.)?(?:Disabled|EnabledIf|DisabledIf|DisabledOn|EnabledOn)",
          Pattern.MULTILINE);

  /** A contract is run by the tests that extend it. */
  private static final Pattern CONTRACT =
      Pattern.compile("^(?:public )?(?:abstract class|interface) ", Pattern.MULTILINE);

  /** Surefire's own default pattern. */
  private static final Pattern FOUND_BY_SUREFIRE =
      Pattern.compile("Test.*\\.java|.*(?:Test|Tests|TestCase)\\.java");

  private final SourceTree tree = SourceTree.find();

  @Test
  void every_class_with_tests_is_found_by_the_runner() {
    List<String> unseen =
        tests().stream()
            .filter(f -> !CONTRACT.matcher(tree.text(f)).find())
            .filter(f -> !FOUND_BY_SUREFIRE.matcher(f.getFileName().toString()).matches())
            .map(tree::relative)
            .toList();
    assertThat(unseen).isEmpty();
    assertThat(tests()).isNotEmpty();
  }

  @Test
  void no_test_is_switched_off() {
    List<String> off =
        tree.javaFiles("test").stream()
            .filter(f -> SWITCHED_OFF.matcher(tree.text(f)).find())
            .map(tree::relative)
            .toList();
    assertThat(off).isEmpty();
  }

  private List<Path> tests() {
    return tree.javaFiles("test").stream().filter(f -> TEST.matcher(tree.text(f)).find()).toList();
  }
}
