package org.demarche.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java programs that documents show compile against the project as it is. */
class SnippetsTest {

  private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");
  private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");

  private final SourceTree tree = SourceTree.find();

  @TempDir private Path folder;

  @Test
  void every_program_shown_in_a_document_compiles() throws IOException {
    List<String> faults = new ArrayList<>();
    int programs = 0;
    for (Path document : tree.documents()) {
      for (MatchResult java : JAVA.matcher(tree.text(document)).results().toList()) {
        faults.addAll(faults(java.group(1), tree.relative(document)));
        programs++;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(programs).isPositive();
  }

  @Test
  void a_program_that_calls_what_is_not_there_is_found_out() throws IOException {
    assertThat(faults("public final class Gone { org.demarche.Gone gone; }", "here")).isNotEmpty();
  }

  private List<String> faults(String program, String document) throws IOException {
    Matcher name = CLASS.matcher(program);
    assertThat(name.find()).as("a public final class in %s", document).isTrue();
    Path file = Files.writeString(folder.resolve(name.group(1) + ".java"), program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
      List<String> options = List.of("-proc:none", "-d", folder.toString(), "-cp", classPath());
      compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(file)).call();
    }
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> document + ": " + d.getMessage(null))
        .toList();
  }

  /** Surefire hides the real class path behind a jar; it names it in a property of its own. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
