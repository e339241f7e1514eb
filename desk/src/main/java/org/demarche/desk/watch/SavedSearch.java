package org.demarche.desk.watch;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A search that somebody keeps.
 *
 * @param number 0 for one that is not stored yet
 * @param address what is asked for, as it stands behind the question mark of an address: {@code
 *     q=radar&party=norway}
 * @param owner who keeps it
 * @param shared whether others may see and run it
 */
public record SavedSearch(
    long number, String name, String address, String owner, boolean shared, Instant created) {

  /** The query. */
  public String words() {
    return String.join(" ", values().getOrDefault("q", List.of()));
  }

  /** What is asked for, by name. */
  public Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : address.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        values.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(decoded(parts[1]));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
