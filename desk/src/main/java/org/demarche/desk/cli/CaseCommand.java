package org.demarche.desk.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.desk.export.CaseDossier;
import org.demarche.desk.export.CaseJson;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.store.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code demarche case}: one case, whole. */
@Command(
    name = "case",
    header = "Show a case: its history, who objects, what contradicts what.",
    description = {
      "",
      "Each claim bears the beginning of its key in brackets. merge, split, rename and undo are"
          + " decisions of yours: they are kept, and hold for what comes in later.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  demarche case russia-syria-p-800-yakhont-2007",
      "  demarche case merge russia-iran-s-300-2007 russia-iran-air-defence-system-2009",
      "  demarche case split russia-iran-s-300-2007 3f2a8c1d 90bb12aa"
    })
final class CaseCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private @Nullable CommandSpec command;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "The case, as cases lists it.")
  private @Nullable String id;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "text|json",
      description = "text: to be read by people (the default). json: one object, complete.")
  private CasesCommand.Format format = CasesCommand.Format.TEXT;

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  CaseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (id == null) {
      throw misuse("name a case; demarche cases lists them");
    }
    try (Archive archive = archiveOption.open()) {
      LinkNotice.catchUp(archive, streams.err());
      String asked = id;
      print(new CaseStore(archive).find(asked).orElseThrow(() -> unknown(asked)));
    }
    return 0;
  }

  /** There is no such case. */
  static Refusal unknown(String id) {
    return new Refusal("no case \"" + id + "\" in the archive; demarche cases lists them");
  }

  private void print(Case of) throws IOException {
    if (format == CasesCommand.Format.JSON) {
      try (CaseJson json = new CaseJson(streams.out())) {
        json.write(of);
      }
    } else {
      String text = String.join("\n", CaseDossier.of(of, streams.terminal().screen()));
      streams.print(text + "\n");
    }
    streams.out().flush();
  }

  private ParameterException misuse(String message) {
    return Misuse.of(command, message);
  }
}
