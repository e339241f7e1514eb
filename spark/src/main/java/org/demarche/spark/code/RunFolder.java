package org.demarche.spark.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.spark.read.HadoopFiles;

/**
 * The folder of a run, in any file system that Hadoop knows: {@code _plan.json} and {@code jsonl/},
 * in which each shard is a folder.
 *
 * @param path with or without a scheme
 */
public record RunFolder(String path, HadoopFiles files) implements Serializable {

  private static final String PLAN = "_plan.json";

  /** A path within. */
  public Path resolve(String inner) {
    return new Path(path, inner);
  }

  /** The file system. */
  public FileSystem system() throws IOException {
    return new Path(path).getFileSystem(files.configuration());
  }

  /** For renaming that refuses to put a folder into another. */
  FileContext context() throws IOException {
    return FileContext.getFileContext(system().getUri(), files.configuration());
  }

  /** The folder of a shard within {@code part}, which is {@code jsonl} or a batch in it. */
  ShardFolder shard(String part, int shard) {
    return new ShardFolder(this, part, shard);
  }

  /**
   * Takes the folder for a run, or for its continuation; gives the plan, which is that of the
   * folder where {@code shards} leaves that open.
   *
   * @throws NotTheSame when the folder holds something else
   */
  public Plan take(Plan wanted, boolean anyShards) throws IOException, NotTheSame {
    Optional<Plan> found = plan();
    if (found.isEmpty()) {
      if (system().exists(new Path(path)) && system().listStatus(new Path(path)).length > 0) {
        throw new NotTheSame(path + " is there, and no run of this program");
      }
      write(resolve(PLAN), Json.write(wanted));
      return wanted;
    }
    int shards = anyShards ? found.get().shards() : wanted.shards();
    Plan asked = new Plan(shards, wanted.input(), wanted.lexicon(), wanted.coder());
    if (!found.get().equals(asked)) {
      String why = String.join("; ", found.get().differences(asked));
      throw new NotTheSame(path + " holds another run: " + why);
    }
    return found.get();
  }

  private Optional<Plan> plan() throws IOException {
    return read(resolve(PLAN)).map(json -> Json.read(json, Plan.class));
  }

  /** The text of a file, if it is there. */
  Optional<String> read(Path file) throws IOException {
    if (!system().exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = system().open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  void write(Path file, String text) throws IOException {
    try (FSDataOutputStream out = system().create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
