package org.demarche.lexicon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Keeps the lexicon's YAML in parsed form between starts, because parsing it anew takes longer than
 * all the rest of the start. Each file is kept with a digest of its content, so that only changed
 * files are parsed again. A damaged store is made anew; when the folder cannot be written, the
 * lexicon is simply parsed each time.
 */
final class ParsedLexicon {

  private static final String STORE = "lexicon-2.bin";

  private final Path folder;

  ParsedLexicon(Path folder) {
    this.folder = folder;
  }

  /** A parsed file and the digest of the text it was parsed from. */
  private record Kept(String digest, YamlTree tree) {}

  /** The parsed YAML of all files by path. */
  Map<String, YamlTree> of(LexiconFiles files) {
    Map<String, Kept> kept = read();
    Map<String, Kept> current = new LinkedHashMap<>();
    List<String> changed = new ArrayList<>();
    for (String path : files.list("", ".yml")) {
      Kept before = kept.get(path);
      if (before != null && before.digest().equals(files.digest(path))) {
        current.put(path, before);
      } else {
        changed.add(path);
      }
    }
    changed.parallelStream()
        .map(path -> Map.entry(path, files.yaml(path).tree()))
        .toList()
        .forEach(e -> current.put(e.getKey(), new Kept(files.digest(e.getKey()), e.getValue())));
    if (!changed.isEmpty()) {
      keep(current);
    }
    Map<String, YamlTree> trees = new HashMap<>();
    current.forEach((path, k) -> trees.put(path, k.tree()));
    return trees;
  }

  private Map<String, Kept> read() {
    try {
      return read(Files.readAllBytes(folder.resolve(STORE)));
    } catch (IOException e) {
      return Map.of();
    }
  }

  private static Map<String, Kept> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readLong() != checksum(bytes, Long.BYTES)) {
      throw new IOException("damaged");
    }
    Map<String, Kept> kept = new HashMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      kept.put(in.readUTF(), new Kept(in.readUTF(), YamlTree.read(in)));
    }
    return kept;
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  private void keep(Map<String, Kept> current) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "lexicon", ".tmp");
      try (OutputStream out = Files.newOutputStream(draft)) {
        byte[] body = bytes(current);
        new DataOutputStream(out).writeLong(checksum(body, 0));
        out.write(body);
        Files.move(draft, folder.resolve(STORE), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // not kept: the next start parses again, which is slower but right
    }
  }

  private static byte[] bytes(Map<String, Kept> current) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeInt(current.size());
    for (Map.Entry<String, Kept> entry : current.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue().digest());
      entry.getValue().tree().write(out);
    }
    return body.toByteArray();
  }
}
