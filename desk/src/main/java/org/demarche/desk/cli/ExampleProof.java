package org.demarche.desk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.check.LexiconChecker;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.syntax.SyntaxParser;
import org.jspecify.annotations.Nullable;

/** Runs the examples of a lexicon, or of the part of it that an editor is at work on. */
final class ExampleProof {

  /** The folders of a lexicon, by which its top is known. */
  private static final Set<String> FOLDERS =
      Set.of("frames", "operators", "words", "parties", "places", "weapons", "imported");

  private final LexiconFiles files;
  private final SyntaxParser parser;

  ExampleProof(LexiconFiles files, SyntaxParser parser) {
    this.files = files;
    this.parser = parser;
  }

  /** Checks the frames at {@code path}, laid over the rest; all frames when it is null. */
  LexiconProof.Report check(@Nullable Path path) {
    if (path == null) {
      return check(files, "");
    }
    Path absolute = path.toAbsolutePath().normalize();
    Path top = top(absolute);
    String part = top.relativize(absolute).toString().replace('\\', '/');
    return check(files.overlaidBy(LexiconFiles.of(top)), part);
  }

  private LexiconProof.Report check(LexiconFiles all, String part) {
    Lexicon lexicon = Lexicon.read(all);
    LexiconChecker checker = new LexiconChecker(lexicon, parser);
    List<Frame> frames =
        lexicon.frames().stream().filter(frame -> within(frame.source().file(), part)).toList();
    List<String> faults = new ArrayList<>();
    int examples = 0;
    for (Frame frame : frames) {
      checker.check(frame).stream().sorted().forEach(finding -> faults.add(finding.toString()));
      examples += frame.source().examples().size();
    }
    return new LexiconProof.Report(frames.size(), examples, faults);
  }

  private static boolean within(String file, String part) {
    return part.isEmpty() || file.equals(part) || file.startsWith(part + "/");
  }

  /** The folder that holds {@code frames/} and its like, at or above the path. */
  private static Path top(Path path) {
    for (Path at = path; at != null && at.getParent() != null; at = at.getParent()) {
      Path name = at.getFileName();
      if (name != null && FOLDERS.contains(name.toString())) {
        return at.getParent();
      }
    }
    if (Files.isDirectory(path)) {
      return path;
    }
    throw new Refusal(path + " lies in no lexicon folder (one that holds frames/, parties/, …)");
  }
}
