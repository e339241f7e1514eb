package org.demarche.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML 1.2 value that knows where it stands. Scalars are read as the text that is written. */
public final class YamlNode {

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** Parses one document; throws {@link LexiconException} on bad YAML or an empty file. */
  public static YamlNode parse(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new LexiconException(file, 0, "the file is empty"));
      return new YamlNode(file, root);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(0);
      throw new LexiconException(file, line, "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new LexiconException(file, 0, "not valid YAML: " + e.getMessage());
    }
  }

  public String file() {
    return file;
  }

  /** Line in the file, from 1. */
  public int line() {
    return node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
  }

  /** A complaint about this value. */
  public LexiconException fault(String message) {
    return new LexiconException(file, line(), message);
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text of a scalar. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
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
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(n -> new YamlNode(file, n)).toList();
    }
    return List.of(this);
  }

  /** The texts of a list of scalars; a single value counts as a list of one. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The entries of a mapping, in order; a key that is given twice is a fault. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw fault("expected keys and values, found " + kind());
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(file, tuple.getKeyNode());
      if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.fault("the key \"" + key.text() + "\" is given twice; keep one of them");
      }
    }
    return entries;
  }

  /** The mapping, after a check that it has no key but these. */
  public Fields fields(String... known) {
    Map<String, YamlNode> entries = entries();
    Set<String> allowed = Set.of(known);
    for (Map.Entry<String, YamlNode> entry : entries.entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        throw entry
            .getValue()
            .fault("unknown key \"" + entry.getKey() + "\"; known here: " + new TreeSet<>(allowed));
      }
    }
    return new Fields(this, entries);
  }

  /** Turns the text into a value; an {@link IllegalArgumentException} becomes a fault here. */
  public <T> T as(Function<String, T> reader, String expected) {
    try {
      return reader.apply(text());
    } catch (IllegalArgumentException e) {
      throw fault("expected " + expected + ", found \"" + text() + "\"");
    }
  }

  private String kind() {
    return node instanceof ScalarNode ? "a single value" : isList() ? "a list" : "a mapping";
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
      return find(key).orElseThrow(() -> owner.fault("the key \"" + key + "\" is missing"));
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
