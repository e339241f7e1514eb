package org.demarche.desk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Commands given wrongly in a way that picocli does not see. */
final class Misuse {

  private Misuse() {}

  /**
   * What to throw: it shows the message and how the command is used, and ends with status 2.
   *
   * @param command as picocli has set it
   */
  static ParameterException of(@Nullable CommandSpec command, String message) {
    if (command == null) {
      throw new IllegalStateException("not run by picocli");
    }
    return new ParameterException(command.commandLine(), message);
  }
}
