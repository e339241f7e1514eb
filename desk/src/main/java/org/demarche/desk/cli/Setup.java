package org.demarche.desk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.desk.store.Archive;
import org.demarche.syntax.CacheDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that all working commands share. */
public final class Setup {

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec command;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description =
          "A folder with lexicon files of your own, laid over the shipped lexicon: a file of the"
              + " same path takes the place of the shipped one, the others are added.")
  private @Nullable Path lexicon;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where the prepared language models are kept (default: $$DEMARCHE_CACHE, else"
              + " $$XDG_CACHE_HOME/demarche, else ~/.cache/demarche).")
  private @Nullable Path cache;

  /** The user's own lexicon folder, or null. */
  public @Nullable Path lexicon() {
    if (lexicon != null && !Files.isDirectory(lexicon) && command != null) {
      throw new ParameterException(
          command.commandLine(), "--lexicon: " + lexicon + " is not a folder");
    }
    return lexicon;
  }

  /** Where the lexicon of an archive lies in the archive's folder, if it has one. */
  static Path lexiconOf(Path folder) {
    return folder.resolve("lexicon");
  }

  /** The same, with the lexicon of an archive where it has one and no other is named. */
  Setup within(Path folder) {
    Path own = lexiconOf(folder);
    return lexicon() == null && Files.isDirectory(own) ? with(own) : this;
  }

  /** The same for an archive, whose own lexicon is used where it has one; says so. */
  Setup of(Archive archive, Streams streams) {
    Setup own = within(archive.derived());
    if (own != this) {
      streams.err().println("with the archive's own lexicon: " + lexiconOf(archive.derived()));
    }
    return own;
  }

  /** The same without a lexicon of the user's own. */
  Setup shipped() {
    return with(null);
  }

  private Setup with(@Nullable Path otherLexicon) {
    Setup other = new Setup();
    other.cache = cache;
    other.lexicon = otherLexicon;
    return other;
  }

  /** The folder for prepared models: the one that was asked for, else the usual one. */
  public Path cacheFolder() {
    return cache == null ? CacheDirectory.ofUser() : cache;
  }
}
