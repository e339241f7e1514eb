package org.demarche.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the word lists that lie beside the classes of this package. */
final class WordList {

  private WordList() {}

  /** The lines of a resource, without comments and blank lines. */
  static List<String> read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream(resource);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, resource), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + resource, e);
    }
  }

  /** One of the lists of a resource whose lines start with a list's name and a colon. */
  static Set<String> set(String resource, String list) {
    Set<String> words = new HashSet<>();
    String start = list + ": ";
    for (String line : read(resource)) {
      if (line.startsWith(start)) {
        words.addAll(List.of(line.substring(start.length()).split(" ")));
      }
    }
    return Set.copyOf(words);
  }
}
