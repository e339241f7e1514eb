package org.demarche.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.benchmarks.Pin.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a file of pins; a key that it does not know is refused. */
final class Pins {

  private static final Set<String> KEYS =
      Set.of("set", "file", "sha256", "kind", "scorer", "expected");

  private final Path file;
  private final Map<?, ?> entry;

  private Pins(Path file, Map<?, ?> entry) {
    this.file = file;
    this.entry = entry;
  }

  /** The pins of a file, in its order. */
  static List<Pin> read(Path file) throws IOException {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
    Object content;
    try {
      content = new Load(settings).loadFromString(Files.readString(file));
    } catch (YamlEngineException e) {
      throw new BenchmarkException(file + ": " + e.getMessage());
    }
    if (!(content instanceof Map<?, ?> top) || !(top.get("sets") instanceof List<?> sets)) {
      throw new BenchmarkException(file + ": expected a list under \"sets\"");
    }
    List<Pin> pins = new ArrayList<>();
    for (Object set : sets) {
      if (!(set instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())) {
        throw new BenchmarkException(file + ": a set has the keys " + KEYS + ", not " + set);
      }
      pins.add(new Pins(file, map).pin());
    }
    return pins;
  }

  private Pin pin() {
    return new Pin(
        needed("set"), needed("file"), needed("sha256"), kind(), text("scorer"), expected());
  }

  private Kind kind() {
    return switch (needed("kind").toLowerCase(Locale.ROOT)) {
      case "pairs" -> Kind.PAIRS;
      case "pairs by frames" -> Kind.PAIRS_BY_FRAMES;
      case "pairs by model" -> Kind.PAIRS_BY_MODEL;
      case "articles" -> Kind.ARTICLES;
      default ->
          throw new BenchmarkException(
              file + ": kind is pairs, pairs by frames, pairs by model or articles");
    };
  }

  private Map<String, Double> expected() {
    Map<String, Double> figures = new LinkedHashMap<>();
    if (entry.get("expected") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> figures.put(String.valueOf(name), number(name, value)));
    }
    return figures;
  }

  private double number(Object name, Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw new BenchmarkException(file + ": " + name + ": " + value + " is no number");
  }

  private String needed(String key) {
    String value = text(key);
    if (value == null) {
      throw new BenchmarkException(file + ": a set without \"" + key + "\": " + entry);
    }
    return value;
  }

  private @Nullable String text(String key) {
    Object value = entry.get(key);
    return value == null ? null : value.toString();
  }
}
