package org.demarche.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Corrects NLP4J's lemmas: its faults with inflected forms, and its placeholders for numbers. */
final class LemmaTable {

  private static final String RESOURCE = "lemmas.tsv";

  private final Map<String, String> exceptions;

  private LemmaTable(Map<String, String> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
  }

  /** Reads the table of exceptions: coarse tag (V, N, J), form, lemma. */
  static LemmaTable load() {
    Map<String, String> exceptions = new HashMap<>();
    try (InputStream in = LemmaTable.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] cells = line.split("\t");
          exceptions.put(cells[0] + cells[1], cells[2]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
    return new LemmaTable(exceptions);
  }

  /** The lemma of {@code form} with the tag {@code tag}, given the one that NLP4J found. */
  String lemma(String form, String tag, String found) {
    String lower = form.toLowerCase(Locale.ROOT);
    String exception = exceptions.get(tag.charAt(0) + lower);
    if (exception != null) {
      return exception;
    }
    return found.startsWith("#") || hasDigit(form) ? singular(lower, tag) : found;
  }

  /** Drops the plural s of a designation: "S-300s", "MiG-29s"; not of "1990s". */
  private static String singular(String lower, String tag) {
    int last = lower.length() - 1;
    boolean plural = last > 1 && lower.charAt(last) == 's' && isDigit(lower.charAt(last - 1));
    boolean designation = Character.isLetter(lower.charAt(0));
    return plural && designation && tag.endsWith("S") ? lower.substring(0, last) : lower;
  }

  private static boolean hasDigit(String form) {
    return form.chars().anyMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
