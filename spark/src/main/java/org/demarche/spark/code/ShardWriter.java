package org.demarche.spark.code;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;

/** Writes the lines of one shard, a file for each kind of record. */
final class ShardWriter implements Closeable {

  private static final String KIND_FIELD = "{\"record\":\"";

  private final ShardFolder folder;
  private final Path attempt;
  private final Map<String, OutputStream> files = new TreeMap<>();
  private final Map<String, Long> counts = new TreeMap<>();

  ShardWriter(ShardFolder folder, long task) {
    this.folder = folder;
    this.attempt = folder.attempt(task);
  }

  /** Writes a line; gives its kind. */
  String write(String json) throws IOException {
    int begins = KIND_FIELD.length();
    String kind = json.substring(begins, json.indexOf('"', begins));
    OutputStream file = files.get(kind);
    if (file == null) {
      file = new BufferedOutputStream(folder.run().system().create(path(kind), true), 1 << 16);
      files.put(kind, file);
    }
    file.write(json.getBytes(StandardCharsets.UTF_8));
    file.write('\n');
    counts.merge(kind, 1L, Long::sum);
    return kind;
  }

  private Path path(String kind) {
    return new Path(attempt, name(kind));
  }

  private static String name(String kind) {
    return "record=" + kind + "/records.jsonl";
  }

  /** Closes the files and makes them the shard. */
  Manifest commit(long articles, long notes, long failures) throws IOException {
    close();
    Map<String, Long> sizes = new TreeMap<>();
    for (String kind : counts.keySet()) {
      sizes.put(name(kind), folder.size(path(kind)));
    }
    Map<String, Long> records = new TreeMap<>(counts);
    records.remove("problem");
    records.remove("article");
    return folder.commit(
        attempt, new Manifest(folder.shard(), articles, records, notes, failures, sizes));
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
    files.clear();
  }
}
