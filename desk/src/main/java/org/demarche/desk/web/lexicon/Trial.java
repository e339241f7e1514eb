package org.demarche.desk.web.lexicon;

import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.desk.web.lexicon.LexiconViews.Fault;
import org.demarche.desk.web.site.Workbench;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.Operator;
import org.demarche.lexicon.PartyEntry;
import org.demarche.lexicon.WeaponClass;
import org.demarche.lexicon.YamlNode;

/**
 * Tries a lexicon file before it is kept: the whole lexicon must be readable with it, and its
 * examples must come out of the whole coder as it says. It lies in a folder of its own meanwhile.
 */
final class Trial {

  private static final int SECONDS = 150;
  private static final int MOST = 100;
  private static final Pattern FAULT =
      Pattern.compile("(?s)(?<file>[^:\\s]+\\.\\w+)(?::(?<line>\\d+))?: (?<said>.*)");

  private final Workbench workbench;
  private final Semaphore running = new Semaphore(1);

  Trial(Workbench workbench) {
    this.workbench = workbench;
  }

  /** What is wrong with a text as the file of a path. */
  List<Fault> faults(String path, String text) throws IOException {
    try {
      read(path, file(path, text).yaml(path));
    } catch (LexiconException e) {
      return List.of(fault(e, path));
    }
    return proved(path, text);
  }

  /** What a file says by itself is read at once; the rest shows with the whole lexicon. */
  private void read(String path, YamlNode root) {
    if (path.startsWith("frames/")) {
      checkOnlyOne(path, Frame.read(root, workbench.lexicon().classes()));
    } else if (path.startsWith("weapons/")) {
      WeaponClass.read(root);
    } else if (path.startsWith("parties/states/")) {
      PartyEntry.readState(root);
    } else if (path.startsWith("operators/")) {
      Operator.read(root);
    }
  }

  /** The second of two frames of a name might be taken for the first. */
  private void checkOnlyOne(String path, Frame frame) {
    if (!path.endsWith("/" + frame.id() + ".yml")) {
      throw new LexiconException(
          path, 1, "the file of the frame \"" + frame.id() + "\" is called " + frame.id() + ".yml");
    }
    Lexicon lexicon = workbench.lexicon();
    Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
        .filter(other -> other.id().equals(frame.id()) && !other.source().file().equals(path))
        .findFirst()
        .ifPresent(
            other -> {
              throw new LexiconException(
                  path, 1, "the frame \"" + frame.id() + "\" is also in " + other.source().file());
            });
  }

  private static LexiconFiles file(String path, String text) {
    return LexiconFiles.ofTexts(Map.of(path, text));
  }

  /** What would be wrong if a file of the user's own were not there. */
  List<Fault> faultsWithout(String path) {
    LexiconFiles shipped = LexiconFiles.shipped();
    LexiconFiles left = files().without(path);
    return unreadable(
        shipped.has(path) ? left.overlaidBy(file(path, shipped.text(path))) : left, path);
  }

  /** The shipped files and all of the user's own, readable or not. */
  private LexiconFiles files() {
    Path own = workbench.ownLexicon();
    LexiconFiles shipped = LexiconFiles.shipped();
    return Files.isDirectory(own) ? shipped.overlaidBy(LexiconFiles.of(own)) : shipped;
  }

  private static List<Fault> unreadable(LexiconFiles files, String path) {
    try {
      Lexicon.read(files);
      return List.of();
    } catch (LexiconException e) {
      return List.of(fault(e, path));
    }
  }

  private static Fault fault(LexiconException e, String path) {
    return e.file().equals(path)
        ? new Fault(e.line(), e.fault())
        : new Fault(0, String.valueOf(e.getMessage()));
  }

  private List<Fault> proved(String path, String text) throws IOException {
    if (!running.tryAcquire()) {
      throw new ServiceUnavailableResponse("another entry is being checked; try in a moment");
    }
    Path scratch = Files.createTempDirectory("demarche-lexicon");
    CompletableFuture<List<Fault>> proof =
        CompletableFuture.supplyAsync(() -> proved(scratch, path, text));
    try {
      return proof.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return List.of(
          new Fault(0, "the check takes longer than " + SECONDS + " s and was given up"));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LexiconException fault) {
        return List.of(fault(fault, path));
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(new Fault(0, "the check was broken off"));
    }
  }

  private List<Fault> proved(Path scratch, String path, String text) {
    try {
      Path file = scratch.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return workbench.faults(file).stream().limit(MOST).map(said -> fault(said, path)).toList();
    } catch (IOException e) {
      throw new CompletionException(e);
    } finally {
      delete(scratch);
      running.release();
    }
  }

  private static Fault fault(String said, String path) {
    Matcher fault = FAULT.matcher(said);
    if (!fault.matches() || !fault.group("file").equals(path)) {
      return new Fault(0, said);
    }
    String line = fault.group("line");
    return new Fault(line == null ? 0 : Integer.parseInt(line), fault.group("said"));
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // Intentional: what stays in the folder for temporary files does no harm.
    }
  }
}
