package org.demarche.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The job in a Java process of its own, on one core. */
final class Processes {

  private Processes() {}

  /** Starts it; what it says goes to {@code log}. */
  static Process job(Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx2g",
            "-Dspark.master=local[1]",
            "-Dspark.ui.enabled=false",
            CodeCorpus.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder job = new ProcessBuilder(command).redirectErrorStream(true);
    // Not as an argument: the relation model's library does not stand a long command line.
    job.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return job.redirectOutput(log.toFile()).start();
  }
}
