package org.demarche.spark.code;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the records of one shard lie: {@code jsonl/shard=00007/record=event/records.jsonl}, and so
 * on by kind. A task writes to a folder of its own beside it and renames that as a whole.
 *
 * @param part {@code jsonl}, or a batch within it
 */
record ShardFolder(RunFolder run, String part, int shard) {

  private static final String MANIFEST = "_manifest.json";

  Path path() {
    return run.resolve(part + "/" + name());
  }

  private String name() {
    return String.format(Locale.ROOT, "shard=%05d", shard);
  }

  /** Where the attempt of one task writes. */
  Path attempt(long task) {
    return run.resolve(part + "/_attempts/" + name() + "-" + task);
  }

  /** What the shard holds; nothing where it is not whole. */
  Optional<Manifest> find() throws IOException {
    try {
      Optional<String> text = run.read(new Path(path(), MANIFEST));
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Manifest manifest = Json.read(text.get(), Manifest.class);
      return isWhole(manifest) ? Optional.of(manifest) : Optional.empty();
    } catch (IllegalArgumentException | ChecksumException e) {
      // Intentional: a manifest that was cut off is that of a shard that is not whole.
      return Optional.empty();
    }
  }

  private boolean isWhole(Manifest manifest) throws IOException {
    for (Map.Entry<String, Long> file : manifest.files().entrySet()) {
      Path path = new Path(path(), file.getKey());
      if (!run.system().exists(path)
          || run.system().getFileStatus(path).getLen() != file.getValue()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes an attempt the shard; what lay there half done is taken away.
   *
   * @return what the shard now holds: of another attempt, where that was first
   */
  Manifest commit(Path attempt, Manifest manifest) throws IOException {
    run.write(new Path(attempt, MANIFEST), Json.write(manifest));
    FileSystem system = run.system();
    Optional<Manifest> other = find();
    if (other.isPresent()) {
      system.delete(attempt, true);
      return other.get();
    }
    system.delete(path(), true);
    try {
      run.context().rename(attempt, path());
      return manifest;
    } catch (FileAlreadyExistsException e) {
      system.delete(attempt, true);
      return find().orElseThrow(() -> e);
    }
  }

  /** The size of a file of an attempt. */
  long size(Path file) throws IOException {
    FileStatus status = run.system().getFileStatus(file);
    return status.getLen();
  }
}
