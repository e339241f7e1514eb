package org.demarche.desk.web.site;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What stands behind the question mark of an address; blank values are left out. Immutable. */
public final class QueryString {

  private final Map<String, List<String>> values;

  private QueryString(Map<String, List<String>> values) {
    this.values = values;
  }

  /** Nothing. */
  public static QueryString empty() {
    return new QueryString(Map.of());
  }

  /** That of a request. */
  public static QueryString of(Context request) {
    return of(request.queryParamMap());
  }

  /** Of these values. */
  public static QueryString of(Map<String, List<String>> values) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    values.forEach(
        (name, all) -> {
          List<String> given = all.stream().filter(value -> !value.isBlank()).toList();
          if (!given.isEmpty()) {
            kept.put(name, given);
          }
        });
    return new QueryString(kept);
  }

  /** All values, by name. */
  public Map<String, List<String>> values() {
    return Map.copyOf(values);
  }

  /** The values of a name, in their order. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The first value of a name; empty when there is none. */
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /** Whether a name has this value. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** The same with this value alone under the name; without the name for a blank value. */
  public QueryString with(String name, Object value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(String.valueOf(value)));
    return of(changed);
  }

  /** The same with one more value under the name. */
  public QueryString plus(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    List<String> more = new ArrayList<>(all(name));
    more.add(value);
    changed.put(name, more);
    return of(changed);
  }

  /** The same without one value of a name. */
  public QueryString minus(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, all(name).stream().filter(one -> !one.equals(value)).toList());
    return of(changed);
  }

  /** The same without these names. */
  public QueryString without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.keySet().removeAll(List.of(names));
    return of(changed);
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** With its question mark; empty when nothing is asked. */
  @Override
  public String toString() {
    if (values.isEmpty()) {
      return "";
    }
    return values.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(value -> encode(e.getKey()) + "=" + encode(value)))
        .collect(Collectors.joining("&", "?", ""));
  }

  /** A text as part of an address. */
  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
