package org.demarche.desk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.check.Finding;
import org.demarche.check.LexiconChecker;
import org.demarche.check.SoundPart;
import org.demarche.lexicon.Frame;
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

  /** Checks what lies at {@code path}, laid over the rest; the whole lexicon when it is null. */
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
    SoundPart sound = SoundPart.of(all);
    LexiconChecker checker = new LexiconChecker(sound.lexicon(), parser);
    if (part.startsWith("frames")) {
      return checkFrames(sound, checker, part);
    }
    if (part.startsWith("weapons")) {
      return checkWeapons(sound, checker, part);
    }
    return part.startsWith("parties")
        ? checkParties(checker, part)
        : report(frames(sound).toList(), all(sound, checker));
  }

  private static LexiconProof.Report checkFrames(
      SoundPart sound, LexiconChecker checker, String part) {
    List<Frame> frames =
        frames(sound).filter(frame -> within(frame.source().file(), part)).toList();
    Stream<Finding> unread = sound.findings().stream().filter(f -> within(f.file(), part));
    Stream<Finding> read = frames.parallelStream().flatMap(frame -> checker.check(frame).stream());
    return report(frames, Stream.concat(unread, read));
  }

  /** Weapons prove themselves without the parser. */
  private static LexiconProof.Report checkWeapons(
      SoundPart sound, LexiconChecker checker, String part) {
    int examples =
        sound.lexicon().weapons().stream()
            .filter(owner -> within(owner.file(), part))
            .flatMap(owner -> owner.weapons().stream())
            .mapToInt(entry -> entry.source().firing().size() + entry.source().silent().size())
            .sum();
    List<String> faults =
        checker.checkWeapons().stream()
            .filter(f -> within(f.file(), part))
            .map(Finding::toString)
            .toList();
    return new LexiconProof.Report(0, examples, faults);
  }

  private static Stream<Frame> frames(SoundPart sound) {
    return Stream.concat(sound.lexicon().frames().stream(), sound.lexicon().armsFrames().stream());
  }

  /** Of parties only those that are named are shown, so the examples of frames need not run. */
  private static LexiconProof.Report checkParties(LexiconChecker checker, String part) {
    Stream<Finding> findings =
        checker.checkParties().stream().filter(finding -> within(finding.file(), part));
    return report(List.of(), findings);
  }

  /** Words, operators and places bear upon every entry. */
  private static Stream<Finding> all(SoundPart sound, LexiconChecker checker) {
    return Stream.concat(sound.findings().stream(), checker.check().stream());
  }

  private static LexiconProof.Report report(List<Frame> frames, Stream<Finding> findings) {
    int examples = frames.stream().mapToInt(frame -> frame.source().examples().size()).sum();
    List<String> faults = findings.sorted().map(Finding::toString).toList();
    return new LexiconProof.Report(frames.size(), examples, faults);
  }

  private static boolean within(String file, String part) {
    return file.equals(part) || file.startsWith(part + "/");
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
