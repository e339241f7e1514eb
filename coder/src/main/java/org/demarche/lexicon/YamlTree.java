package org.demarche.lexicon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A parsed YAML value and its line, in a form that can be kept in a file. */
sealed interface YamlTree {

  /** Line in the file, from 1. */
  int line();

  record Scalar(int line, String text) implements YamlTree {}

  record Sequence(int line, List<YamlTree> items) implements YamlTree {}

  /** Keys and values, side by side; a key may occur twice. */
  record Mapping(int line, List<YamlTree> keys, List<YamlTree> values) implements YamlTree {}

  /** What the YAML library composed. */
  static YamlTree of(Node node) {
    int line = node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    if (node instanceof SequenceNode sequence) {
      return new Sequence(line, sequence.getValue().stream().map(YamlTree::of).toList());
    }
    if (node instanceof MappingNode mapping) {
      return new Mapping(
          line,
          mapping.getValue().stream().map(NodeTuple::getKeyNode).map(YamlTree::of).toList(),
          mapping.getValue().stream().map(NodeTuple::getValueNode).map(YamlTree::of).toList());
    }
    return new Scalar(line, ((ScalarNode) node).getValue());
  }

  /** Writes the tree so that {@link #read} gives it back. */
  default void write(DataOutput out) throws IOException {
    if (this instanceof Scalar scalar) {
      out.writeByte('s');
      out.writeInt(scalar.line());
      out.writeUTF(scalar.text());
    } else if (this instanceof Sequence sequence) {
      out.writeByte('l');
      out.writeInt(sequence.line());
      writeAll(sequence.items(), out);
    } else if (this instanceof Mapping mapping) {
      out.writeByte('m');
      out.writeInt(mapping.line());
      writeAll(mapping.keys(), out);
      writeAll(mapping.values(), out);
    }
  }

  private static void writeAll(List<YamlTree> trees, DataOutput out) throws IOException {
    out.writeInt(trees.size());
    for (YamlTree tree : trees) {
      tree.write(out);
    }
  }

  /** Reads a tree; throws when the bytes are none. */
  static YamlTree read(DataInput in) throws IOException {
    byte kind = in.readByte();
    int line = in.readInt();
    return switch (kind) {
      case 's' -> new Scalar(line, in.readUTF());
      case 'l' -> new Sequence(line, readAll(in));
      case 'm' -> new Mapping(line, readAll(in), readAll(in));
      default -> throw new IOException("no YAML tree");
    };
  }

  private static List<YamlTree> readAll(DataInput in) throws IOException {
    int size = in.readInt();
    if (size < 0 || size > 1_000_000) {
      throw new IOException("no YAML tree");
    }
    List<YamlTree> trees = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      trees.add(read(in));
    }
    return trees;
  }
}
