package org.demarche.desk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.demarche.lexicon.LexiconException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche lexicon check}: does every entry do what its examples say? */
@Command(
    name = "check",
    header = "Check lexicon entries and run their examples.",
    description = {
      "",
      "Checks the form of every entry and codes every example sentence: it must give exactly the"
          + " codes written beside it. Prints each fault with its file and line.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche lexicon check",
      "  demarche lexicon check my-lexicon/ --watch"
    })
final class LexiconCheckCommand implements Callable<Integer> {

  private final Workshop workshop;
  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A lexicon folder or one file of it (default: the shipped lexicon).")
  private @Nullable Path path;

  @Option(names = "--watch", description = "Check again whenever a file changes, until Ctrl-C.")
  private boolean watch;

  @Mixin private Setup setup = new Setup();

  LexiconCheckCommand(Workshop workshop, Streams streams) {
    this.workshop = workshop;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (path != null && !Files.exists(path)) {
      throw misuse(path + ": no such file or folder");
    }
    if (watch && path == null) {
      throw misuse("--watch needs the PATH to watch");
    }
    try (Progress progress = streams.progress(false)) {
      LexiconProof proof = workshop.proof(setup, progress);
      boolean sound = check(proof);
      if (watch && path != null) {
        new LexiconWatch(path).repeat(() -> check(proof));
      }
      return sound ? 0 : 1;
    }
  }

  private boolean check(LexiconProof proof) throws IOException {
    try {
      return report(proof.check(path));
    } catch (LexiconException e) {
      line(Objects.requireNonNullElse(e.getMessage(), e.file()));
      line("the lexicon cannot be read until this is mended");
      return false;
    } finally {
      streams.out().flush();
    }
  }

  private boolean report(LexiconProof.Report report) throws IOException {
    for (String fault : report.faults()) {
      line(fault);
    }
    int faults = report.faults().size();
    line("frames: " + report.frames() + ", examples: " + report.examples() + ", faults: " + faults);
    return faults == 0;
  }

  private void line(String text) throws IOException {
    streams.print(text + "\n");
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }
}
