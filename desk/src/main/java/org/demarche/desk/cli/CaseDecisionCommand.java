package org.demarche.desk.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.desk.export.CaseDossier;
import org.demarche.desk.export.Paragraph;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.Decision;
import org.demarche.desk.link.Decision.Act;
import org.demarche.desk.link.Decision.Subject;
import org.demarche.desk.link.DecisionStore;
import org.demarche.desk.link.Linking;
import org.demarche.desk.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person decides about cases. */
abstract class CaseDecisionCommand implements Callable<Integer> {

  private final PrintStream err;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides (default: the name you are logged in with).")
  private String by = System.getProperty("user.name", "unknown");

  @Mixin private ArchiveOption archiveOption = new ArchiveOption();

  CaseDecisionCommand(Streams streams) {
    this.err = streams.err();
  }

  /** The decision; throws {@link Refusal} where it cannot be taken. */
  abstract Act act(CaseStore cases);

  @Override
  public Integer call() {
    try (Archive archive = archiveOption.open()) {
      LinkNotice.catchUp(archive, err);
      CaseStore cases = new CaseStore(archive);
      Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
      long number = decide(archive, act(cases), now);
      Linking.catchUp(archive);
      err.println(
          "decision " + number + " is kept; take it back with demarche case undo " + number);
      return 0;
    }
  }

  private long decide(Archive archive, Act act, Instant now) {
    try {
      return new DecisionStore(archive).add(act, by, now);
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }

  static Subject subject(CaseStore cases, String id) {
    return cases.subject(id).orElseThrow(() -> CaseCommand.unknown(id));
  }

  /** {@code demarche case merge}. */
  @Command(
      name = "merge",
      header = "Make one case of two.",
      description = {
        "",
        "The first keeps its id and name; what would have gone to the second goes to it from now"
            + " on.",
        ""
      })
  static final class Merge extends CaseDecisionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The case that stays.")
    private String into = "";

    @Parameters(index = "1", paramLabel = "ID", description = "The case that goes into it.")
    private String from = "";

    Merge(Streams streams) {
      super(streams);
    }

    @Override
    Act act(CaseStore cases) {
      Subject one = subject(cases, into);
      Subject other = subject(cases, from);
      if (one.id().equals(other.id())) {
        throw new Refusal(into + " and " + from + " are the same case already");
      }
      return new Decision.Merge(one, other);
    }
  }

  /** {@code demarche case split}. */
  @Command(
      name = "split",
      header = "Make a case of its own of some claims of a case.",
      description = {
        "",
        "The claims are named by their keys, or the beginnings of these: they stand in brackets in"
            + " the case.",
        ""
      })
  static final class Split extends CaseDecisionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The case that they are in.")
    private String id = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "KEY", description = "The claims.")
    private List<String> keys = List.of();

    Split(Streams streams) {
      super(streams);
    }

    @Override
    Act act(CaseStore cases) {
      Subject of = subject(cases, id);
      List<String> moved = new ArrayList<>();
      for (String key : keys) {
        moved.add(whole(of, key));
      }
      if (moved.stream().distinct().count() == of.keys().size()) {
        throw new Refusal("nothing would be left of " + of.id() + "; leave out a claim");
      }
      return new Decision.Split(of, moved);
    }

    private static String whole(Subject of, String key) {
      List<String> found = of.keys().stream().filter(k -> k.startsWith(key)).toList();
      if (found.size() == 1) {
        return found.get(0);
      }
      String claims =
          String.join(
              ", ",
              (found.isEmpty() ? of.keys() : found).stream().map(k -> shown(k, key)).toList());
      throw new Refusal(
          (found.isEmpty() ? "no claim of " : "several claims of ")
              + of.id()
              + " with a key that begins with "
              + key
              + ": there are "
              + claims);
    }

    /** As long as it must be to tell it from the one that was asked for. */
    private static String shown(String key, String asked) {
      return asked.length() < CaseDossier.key(key).length() ? CaseDossier.key(key) : key;
    }
  }

  /** {@code demarche case rename}. */
  @Command(
      name = "rename",
      header = "Give a case another name.",
      description = {"", "The id stays.", ""})
  static final class Rename extends CaseDecisionCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The case.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "Its name from now on.")
    private String name = "";

    Rename(Streams streams) {
      super(streams);
    }

    @Override
    Act act(CaseStore cases) {
      if (name.isBlank()) {
        throw new Refusal("a case needs a name");
      }
      return new Decision.Rename(subject(cases, id), Paragraph.line(name));
    }
  }

  /** {@code demarche case undo}. */
  @Command(
      name = "undo",
      header = "Take a decision about cases back.",
      description = {"", "The decision stays on record, and so does that it was taken back.", ""})
  static final class Undo extends CaseDecisionCommand {

    @Parameters(index = "0", paramLabel = "NUMBER", description = "The number of the decision.")
    private long number;

    Undo(Streams streams) {
      super(streams);
    }

    @Override
    Act act(CaseStore cases) {
      return new Decision.Undo(number);
    }
  }
}
