package org.demarche.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.YamlNode;

/**
 * A lexicon with more or fewer entries: frames, parties, weapons and holders of offices. Word
 * classes, operators, offices, roles, places and nouns of weapon classes stay, since the others are
 * read with them. An entry that comes twice has another id and other words or names.
 */
final class LexiconScale {

  /** The lists that hold entries, and under which key an entry has its id. */
  private static final Map<String, String> LISTS = Map.of("parties", "party", "weapons", "weapon");

  private static final Set<String> APART = Set.of("parties/offices.yml", "parties/roles.yml");

  private final ObjectMapper json = new ObjectMapper();
  private final Random random = new Random(1);
  private final LexiconFiles shipped;
  private final double share;
  private final Map<String, String> texts = new TreeMap<>();
  private long entries;

  LexiconScale(LexiconFiles shipped, double share) {
    this.shipped = shipped;
    this.share = share;
  }

  /** How many entries {@link #files} has given. */
  long entries() {
    return entries;
  }

  /** The files of the lexicon of that size, always the same. */
  LexiconFiles files() {
    for (String path : shipped.list("", ".yml")) {
      if (path.startsWith("frames/") || path.startsWith("parties/states/")) {
        scaleFile(path);
      } else if (isList(path)) {
        scaleList(path);
      } else {
        texts.put(path, shipped.text(path));
      }
    }
    for (String path : shipped.list("", ".tsv")) {
      boolean holders = path.startsWith("parties/holders/") || path.startsWith("imported/oeda/");
      texts.put(path, holders ? rows(shipped.text(path)) : shipped.text(path));
    }
    return LexiconFiles.ofTexts(texts);
  }

  private static boolean isList(String path) {
    return !APART.contains(path) && LISTS.keySet().stream().anyMatch(s -> path.startsWith(s + "/"));
  }

  /** How often an entry comes: the whole part of the share for sure, the rest by chance. */
  private int times() {
    int sure = (int) share;
    int times = sure + (random.nextDouble() < share - sure ? 1 : 0);
    entries += times;
    return times;
  }

  private void scaleFile(String path) {
    int times = times();
    if (times > 0) {
      texts.put(path, shipped.text(path));
    }
    for (int i = 1; i < times; i++) {
      Map<String, Object> entry = EntryCopy.mapping(shipped.yaml(path));
      EntryCopy copy = new EntryCopy(i);
      String key = path.startsWith("frames/") ? "frame" : "party";
      texts.put(path.replace(".yml", copy.idEnding() + ".yml"), write(copy.of(entry, key)));
    }
  }

  private void scaleList(String path) {
    YamlNode root = shipped.yaml(path);
    Map<String, Object> file = new LinkedHashMap<>(EntryCopy.mapping(root));
    LISTS.forEach(
        (list, key) -> {
          if (root.entries().containsKey(list)) {
            file.put(list, scaled(root.entries().get(list), key));
          }
        });
    texts.put(path, write(file));
  }

  private List<Object> scaled(YamlNode list, String key) {
    List<Object> scaled = new ArrayList<>();
    for (YamlNode node : list.items()) {
      int times = times();
      Map<String, Object> entry = EntryCopy.mapping(node);
      for (int i = 0; i < times; i++) {
        scaled.add(i == 0 ? entry : new EntryCopy(i).of(entry, key));
      }
    }
    return scaled;
  }

  private String rows(String table) {
    List<String> lines = table.lines().toList();
    List<String> scaled = new ArrayList<>(lines.subList(0, 1));
    for (String line : lines.subList(1, lines.size())) {
      int times = line.isBlank() || line.startsWith("#") ? 0 : times();
      for (int i = 0; i < times; i++) {
        scaled.add(
            i == 0
                ? line
                : new EntryCopy(i).word(line.substring(0, line.indexOf('\t')))
                    + line.substring(line.indexOf('\t')));
      }
    }
    return String.join("\n", scaled) + "\n";
  }

  /** JSON is YAML too. */
  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
