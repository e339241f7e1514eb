package org.demarche.lexicon;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML 1.2 value that knows where it stands. Scalars are read as the text that is written. */
public final class YamlNode {

  private final String file;
  private final YamlTree node;

  YamlNode(String file, YamlTree node) {
    this.file = file;
    this.node = node;
  }

  /** Parses one document; throws {@link LexiconException} on bad YAML or an empty file. */
  public static YamlNode parse(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      return new Compose(settings)
          .composeString(text)
          .map(root -> new YamlNode(file, YamlTree.of(root)))
          .orElseThrow(
              () -> new LexiconException(file, 0, "the file is empty; fill it or delete it"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      throw new LexiconException(
          file,
          line,
          "not valid YAML: "
              + e.getProblem()
              + "; check indents, brackets and quotes (a text with \": \" or \" #\" needs quotes)");
    } catch (YamlEngineException e) {
      throw new LexiconException(file, 0, "not valid YAML: " + e.getMessage());
    }
  }

  YamlTree tree() {
    return node;
  }

  public String file() {
    return file;
  }

  /** Line in the file, from 1. */
  public int line() {
    return node.line();
  }

  /** A complaint about this value. */
  public LexiconException fault(String message) {
    return new LexiconException(file, line(), message);
  }

  public boolean isMapping() {
    return node instanceof YamlTree.Mapping;
  }

  public boolean isList() {
    return node instanceof YamlTree.Sequence;
  }

  /** The text of a scalar. */
  public String text() {
    if (node instanceof YamlTree.Scalar scalar) {
      return scalar.text();
    }
    throw fault("expected a single value, found " + kind());
  }

  /** A scalar that must be {@code true} or {@code false}. */
  public boolean truth() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw fault("expected true or false, found \"" + text() + "\"");
    };
  }

  /** The members of a list; a single value counts as a list of one. */
  public List<YamlNode> items() {
    if (node instanceof YamlTree.Sequence sequence) {
      return sequence.items().stream().map(n -> new YamlNode(file, n)).toList();
    }
    return List.of(this);
  }

  /** The texts of a list of scalars; a single value counts as a list of one. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The entries of a mapping, in order; a key that is given twice is a fault. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof YamlTree.Mapping mapping)) {
      throw fault("expected keys and values, found " + kind());
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (int i = 0; i < mapping.keys().size(); i++) {
      YamlNode key = new YamlNode(file, mapping.keys().get(i));
      if (entries.put(key.text(), new YamlNode(file, mapping.values().get(i))) != null) {
        throw key.fault("the key \"" + key.text() + "\" is given twice; keep one of them");
      }
    }
    return entries;
  }

  /** The mapping, after a check that it has no key but these. */
  public Fields fields(String... known) {
    Map<String, YamlNode> entries = entries();
    Set<String> allowed = Set.of(known);
    if (!allowed.containsAll(entries.keySet())) {
      YamlNode key = keys().filter(k -> !allowed.contains(k.text())).findFirst().orElseThrow();
      throw key.fault("unknown key \"" + key.text() + "\"; known here: " + new TreeSet<>(allowed));
    }
    return new Fields(this, entries);
  }

  /** The keys of a mapping, in order. */
  private Stream<YamlNode> keys() {
    return node instanceof YamlTree.Mapping mapping
        ? mapping.keys().stream().map(key -> new YamlNode(file, key))
        : Stream.of();
  }

  /**
   * Why a text is no value of its kind, in words for whoever edits the lexicon. Thrown by readers
   * of single values, which do not know the line.
   */
  static final class BadText extends IllegalArgumentException {

    @Serial private static final long serialVersionUID = 1L;

    BadText(String message) {
      super(message);
    }
  }

  /** Turns the text into a value; an {@link IllegalArgumentException} becomes a fault here. */
  public <T> T as(Function<String, T> reader, String expected) {
    try {
      return reader.apply(text());
    } catch (IllegalArgumentException e) {
      String why = e instanceof BadText ? ": " + e.getMessage() : "";
      throw fault("expected " + expected + ", found \"" + text() + "\"" + why);
    }
  }

  private String kind() {
    return node instanceof YamlTree.Scalar ? "a single value" : isList() ? "a list" : "a mapping";
  }

  /** The checked keys of a mapping. */
  public static final class Fields {

    private final YamlNode owner;
    private final Map<String, YamlNode> entries;

    private Fields(YamlNode owner, Map<String, YamlNode> entries) {
      this.owner = owner;
      this.entries = entries;
    }

    public Optional<YamlNode> find(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there. */
    public YamlNode get(String key) {
      return find(key).orElseThrow(() -> owner.fault("the key \"" + key + "\" is missing; add it"));
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The texts under a key; empty when it is absent. */
    public List<String> texts(String key) {
      return find(key).map(YamlNode::texts).orElse(List.of());
    }

    /** The members under a key; empty when it is absent. */
    public List<YamlNode> items(String key) {
      return find(key).map(YamlNode::items).orElse(List.of());
    }

    /** Whether a key is there and true. */
    public boolean truth(String key) {
      return find(key).map(YamlNode::truth).orElse(false);
    }

    /** The members under a key, each read by {@code reader}. */
    public <T> List<T> list(String key, Function<YamlNode, T> reader) {
      List<T> values = new ArrayList<>();
      items(key).forEach(item -> values.add(reader.apply(item)));
      return List.copyOf(values);
    }
  }
}
