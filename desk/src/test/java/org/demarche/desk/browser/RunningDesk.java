package org.demarche.desk.browser;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line as users run it, {@code demarche desk} above all, in a process of its own. */
final class RunningDesk implements Closeable {

  private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

  private final Process process;
  private final String address;

  private RunningDesk(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Opens a desk over an archive, which may not exist yet. */
  static RunningDesk open(Path archive, String... options) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("desk", "--port", "0", "--archive", archive.toString()));
    arguments.addAll(List.of(options));
    Process process = start(ProcessBuilder.Redirect.PIPE, arguments);
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher said = ADDRESS.matcher(line);
      if (said.find()) {
        return new RunningDesk(process, said.group().replaceFirst("/$", ""));
      }
    }
    throw new IOException("the desk ended without an address");
  }

  /** Runs a command to its end; throws when it fails. */
  static void run(String... arguments) throws IOException, InterruptedException {
    int status = start(ProcessBuilder.Redirect.INHERIT, List.of(arguments)).waitFor();
    if (status != 0) {
      throw new IOException(String.join(" ", arguments) + " ended with status " + status);
    }
  }

  private static Process start(ProcessBuilder.Redirect out, List<String> arguments)
      throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "org.demarche.desk.cli.Demarche"));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Map<String, String> environment = builder.environment();
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    return builder.start();
  }

  /** The full address of a path. */
  String at(String path) {
    return address + path;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
