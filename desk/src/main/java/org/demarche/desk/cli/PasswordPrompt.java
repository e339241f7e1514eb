package org.demarche.desk.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** Asks for a new password: twice at a terminal, without showing it; else one line of input. */
final class PasswordPrompt {

  private final Streams streams;

  PasswordPrompt(Streams streams) {
    this.streams = streams;
  }

  String ask() throws IOException {
    Console console = streams.terminal().in() ? System.console() : null;
    return console == null ? line() : twice(console);
  }

  private static String twice(Console console) {
    char[] first = console.readPassword("New password: ");
    char[] second = console.readPassword("Again: ");
    if (first == null || second == null) {
      throw new Refusal("no password was given");
    }
    if (!String.valueOf(first).equals(String.valueOf(second))) {
      throw new Refusal("the password was not the same twice; nothing was changed");
    }
    return String.valueOf(first);
  }

  private String line() throws IOException {
    String line =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new Refusal("no password was given; it is read from standard input");
    }
    return line;
  }
}
