package org.demarche.lexicon;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Keeps the lexicon's YAML in parsed form, because parsing it anew takes longer than all the rest of
 * the start. The file bears the lexicon's version in its name and a checksum at its head; a damaged
 * one is made again, and when the folder cannot be written the lexicon is simply parsed.
 */
final class ParsedLexicon {

  private static final int FORMAT = 1;

  private final Path folder;

  ParsedLexicon(Path folder) {
    this.folder = folder;
  }

  /** The parsed YAML of all files by path. */
  Map<String, YamlTree> of(LexiconFiles files) {
    Path kept = folder.resolve("lexicon-" + FORMAT + "-" + files.version() + ".bin");
    try {
      return read(Files.readAllBytes(kept));
    } catch (IOException e) {
      Map<String, YamlTree> trees = parse(files);
      keep(trees, kept);
      return trees;
    }
  }

  private static Map<String, YamlTree> parse(LexiconFiles files) {
    Map<String, YamlTree> trees = new LinkedHashMap<>();
    List<YamlNode> roots = files.list("", ".yml").parallelStream().map(files::yaml).toList();
    roots.forEach(root -> trees.put(root.file(), root.tree()));
    return trees;
  }

  private static Map<String, YamlTree> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    CRC32 sum = new CRC32();
    sum.update(bytes, Math.min(8, bytes.length), Math.max(0, bytes.length - 8));
    if (in.readLong() != sum.getValue()) {
      throw new IOException("damaged");
    }
    Map<String, YamlTree> trees = new LinkedHashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      trees.put(in.readUTF(), YamlTree.read(in));
    }
    return trees;
  }

  private void keep(Map<String, YamlTree> trees, Path kept) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "lexicon", ".tmp");
      try {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        write(trees, new DataOutputStream(body));
        CRC32 sum = new CRC32();
        sum.update(body.toByteArray());
        try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
          out.writeLong(sum.getValue());
          out.write(body.toByteArray());
        }
        Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // not kept: the next start parses again, which is slower but right
    }
  }

  private static void write(Map<String, YamlTree> trees, DataOutputStream out) throws IOException {
    out.writeInt(trees.size());
    for (Map.Entry<String, YamlTree> entry : trees.entrySet()) {
      out.writeUTF(entry.getKey());
      entry.getValue().write(out);
    }
  }
}
