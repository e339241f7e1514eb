package org.demarche.desk.web.site;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.demarche.desk.link.Linking;
import org.demarche.desk.search.ArchiveSearch;
import org.demarche.desk.search.index.IndexException;
import org.demarche.desk.search.index.IndexWatch;
import org.demarche.desk.store.Archive;
import org.jspecify.annotations.Nullable;

/**
 * Keeps links and the search index up to date with the archive, on a thread of its own. A page
 * waits a little for what has changed; when there is much to do it shows what there is.
 */
public final class Upkeep implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Archive archive;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "upkeep");
            thread.setDaemon(true);
            return thread;
          });
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private @Nullable ArchiveSearch search;
  private volatile long done = -1;
  private @Nullable Future<?> running;

  /** Of this archive; nothing is done before it is asked for. */
  public Upkeep(Archive archive) {
    this.archive = archive;
  }

  /** Looks something up. */
  @FunctionalInterface
  public interface Lookup<T> {

    T in(ArchiveSearch search) throws IOException;
  }

  /**
   * Waits until links and index know the archive as it is now, but not for long.
   *
   * @return whether they do
   */
  public boolean catchUp() {
    long wanted = archive.articles().version();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (done < wanted) {
      // the run under way may have begun before the newest change: then another one follows
      if (!ended(begun(), end - System.nanoTime())) {
        return false;
      }
    }
    return true;
  }

  /** Begins at once, so that the first page need not wait for all of it. */
  public void warmUp() {
    Future<?> unused = begun();
  }

  private static boolean ended(Future<?> run, long nanos) {
    try {
      run.get(nanos, TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** How many changes of the archive links and index do not know yet; all when not begun. */
  public long lag() {
    return Math.max(0, archive.articles().version() - Math.max(0, done));
  }

  private synchronized Future<?> begun() {
    if (running == null || running.isDone()) {
      running =
          worker.submit(
              () -> {
                bringUpToDate();
                return null;
              });
    }
    return running;
  }

  private void bringUpToDate() throws IOException {
    long version = archive.articles().version();
    Linking.catchUp(archive);
    ArchiveSearch fresh = ArchiveSearch.open(archive, IndexWatch.SILENT);
    lock.writeLock().lock();
    try {
      if (search != null) {
        search.close();
      }
      search = fresh;
    } finally {
      lock.writeLock().unlock();
    }
    done = version;
  }

  /**
   * Looks something up in the index as far as it has come.
   *
   * @throws IndexException when there is none yet
   */
  public <T> T search(Lookup<T> lookup) throws IOException {
    catchUp();
    lock.readLock().lock();
    try {
      if (search != null) {
        return lookup.in(search);
      }
    } finally {
      lock.readLock().unlock();
    }
    throw new IndexException("the search index is being made; try again in a moment", null);
  }

  @Override
  public void close() throws IOException {
    worker.shutdownNow();
    lock.writeLock().lock();
    try {
      if (search != null) {
        search.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
