package org.demarche.syntax.nlp4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.demarche.syntax.nlp4j.CacheFile.DamagedException;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds the prepared models. A first use prepares them, which takes about half a
 * minute, once for each version of the models; later uses map the file that was made. Several
 * processes may start at once: one prepares, the others wait. A process killed while it prepares
 * leaves nothing that a later one would take for a cache.
 */
public final class ModelCache {

  /** Room that the prepared models need on the disk, in bytes. */
  static final long NEEDED = 420L << 20;

  private static final String UNFINISHED = ".unfinished";
  private static final Object IN_THIS_PROCESS = new Object();

  private final Path directory;
  private final ModelSource source;

  /** The cache in a directory, which is made when it is missing. */
  public ModelCache(Path directory) {
    this(directory, ModelSource.onClassPath());
  }

  ModelCache(Path directory, ModelSource source) {
    this.directory = directory;
    this.source = source;
  }

  /**
   * A decoder with the prepared models; prepares them first where that has not been done, and anew
   * where the cache is damaged.
   *
   * @throws ModelCacheException when the models cannot be prepared or read
   */
  public GreedyDecoder open(PreparationProgress progress) {
    return GreedyDecoder.of(openFile(progress));
  }

  /** The prepared file, mapped. */
  CacheFile openFile(PreparationProgress progress) {
    try {
      long fingerprint = source.fingerprint();
      Path file = directory.resolve("parser-%016x.cache".formatted(fingerprint));
      CacheFile found = find(file, fingerprint, progress);
      return found != null ? found : prepare(file, fingerprint, progress);
    } catch (IOException e) {
      throw new ModelCacheException(
          "Cannot read or prepare the parser's models in " + directory + ": " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static @Nullable CacheFile find(Path file, long fingerprint, PreparationProgress progress)
      throws IOException {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return CacheFile.open(file, fingerprint);
    } catch (DamagedException e) {
      progress.notice(
          "The parser's prepared models in "
              + file
              + " cannot be used, because "
              + e.getMessage()
              + "; preparing them anew.");
      return null;
    }
  }

  /** Prepares under a lock, unless another has done it while this one waited for the lock. */
  private CacheFile prepare(Path file, long fingerprint, PreparationProgress progress)
      throws IOException {
    Files.createDirectories(directory);
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("parser.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = lock(channel, progress)) {
        assert lock.isValid();
        CacheFile found = find(file, fingerprint, PreparationProgress.SILENT);
        if (found != null) {
          return found;
        }
        removeUnfinished();
        write(file, fingerprint, progress);
        return CacheFile.open(file, fingerprint);
      } catch (DamagedException e) {
        throw new ModelCacheException(
            "The parser's models, just prepared in "
                + file
                + ", read back wrong: "
                + e.getMessage()
                + ". The disk may be failing.",
            e);
      }
    }
  }

  private static FileLock lock(FileChannel channel, PreparationProgress progress)
      throws IOException {
    FileLock lock = channel.tryLock();
    if (lock != null) {
      return lock;
    }
    progress.notice("Another process is preparing the parser's models; waiting for it.");
    return channel.lock();
  }

  /** Removes what processes left that were killed; whoever holds the lock may do it. */
  private void removeUnfinished() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void write(Path file, long fingerprint, PreparationProgress progress) throws IOException {
    Path unfinished =
        directory.resolve(file.getFileName() + "-" + ProcessHandle.current().pid() + UNFINISHED);
    requireRoom();
    try {
      try (CacheFile.Writer out = new CacheFile.Writer(unfinished, fingerprint)) {
        ModelPreparation.write(source, progress, out);
        out.finish();
      }
      move(unfinished, file);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void requireRoom() throws IOException {
    long room = Files.getFileStore(directory).getUsableSpace();
    if (room < needed()) {
      throw new ModelCacheException(
          "The parser's models need %d MB in %s, but only %d MB are free there; make room or choose another directory with --cache."
              .formatted(needed() >> 20, directory, room >> 20));
    }
  }

  private long needed() throws IOException {
    return Math.min(NEEDED, 2 * source.size());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
