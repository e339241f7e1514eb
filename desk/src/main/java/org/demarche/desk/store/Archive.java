package org.demarche.desk.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Articles as received, their records, and what people decided about them: a folder with a SQLite
 * file, or a PostgreSQL database. Thread-safe; several processes may use the same archive at once.
 *
 * <p>Whatever changes an article's records does so in one transaction, in which the groups to be
 * linked anew are marked and the article gets a new version; what is derived from the archive
 * catches up from these marks. So a kill at any moment loses nothing that was stored.
 */
public final class Archive implements Closeable {

  private static final String FILE = "archive.db";

  private final String address;
  private final Database database;
  private final Path derived;
  private final Jdbi jdbi;

  private Archive(String address, Database database, Path derived) {
    this.address = address;
    this.database = database;
    this.derived = derived;
    this.jdbi = database.jdbi();
  }

  /** Whether this address is that of a PostgreSQL database. */
  public static boolean isPostgresql(String address) {
    return address.startsWith("postgresql://") || address.startsWith("postgres://");
  }

  /** Whether there is an archive; of PostgreSQL it is not asked. */
  public static boolean exists(String address) {
    return isPostgresql(address) || Files.exists(Path.of(address).resolve(FILE));
  }

  /**
   * Opens an archive; makes it where there is none, and brings an older one up to date.
   *
   * @param address a folder, or {@code postgresql://host/database?user=…&password=…}
   * @param derived where an index of a PostgreSQL archive lies; a folder of the user's
   * @throws ArchiveException when it cannot be opened
   */
  public static Archive open(String address, Path derived) {
    try {
      Archive archive = isPostgresql(address) ? postgresql(address, derived) : sqlite(address);
      archive.database.migrate(shown(address));
      return archive;
    } catch (IOException e) {
      throw new ArchiveException(
          shown(address)
              + ": no archive can be made there: "
              + e.getMessage()
              + "; name a folder that"
              + " you may write to",
          e);
    } catch (PoolInitializationException e) {
      throw new ArchiveException(
          shown(address)
              + ": the archive does not open: "
              + rootCause(e)
              + "; check the address, and"
              + " whether it is an archive",
          e);
    }
  }

  private static Archive sqlite(String address) throws IOException {
    Path folder = Files.createDirectories(Path.of(address));
    return new Archive(address, Database.sqlite(folder.resolve(FILE)), folder);
  }

  private static Archive postgresql(String address, Path derived) throws IOException {
    String url = address.replaceFirst("^postgres:", "postgresql:");
    String name = UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8)).toString();
    Path folder = Files.createDirectories(derived.resolve(name));
    return new Archive(address, Database.postgresql(url), folder);
  }

  private static String rootCause(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  /** Where it is: the folder, or the URL without its password. */
  public String address() {
    return shown(address);
  }

  private static String shown(String address) {
    return address
        .replaceFirst("(://[^:/@]+):[^@/]*@", "$1@")
        .replaceFirst("([?&]password=)[^&]*", "$1…");
  }

  /** Folder for what is derived from the archive and can be made again. */
  public Path derived() {
    return derived;
  }

  /** For stores of other packages. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Reads much, row by row; what is read is of one moment. */
  public <X extends Exception> void reading(Reading<X> reading) throws X {
    try (Handle handle = jdbi.open()) {
      if (database.streamsInTransactions()) {
        handle.begin();
      }
      reading.read(handle);
      if (handle.isInTransaction()) {
        handle.commit();
      }
    }
  }

  /** Reads with the connection that it is given. */
  @FunctionalInterface
  public interface Reading<X extends Exception> {

    void read(Handle handle) throws X;
  }

  public ArticleStore articles() {
    return new ArticleStore(this);
  }

  public RecordStore records() {
    return new RecordStore(this);
  }

  public ReviewStore reviews() {
    return new ReviewStore(this);
  }

  public HoldingStore holdings() {
    return new HoldingStore(this);
  }

  public QuarantineStore quarantine() {
    return new QuarantineStore(jdbi);
  }

  @Override
  public void close() {
    database.close();
  }
}
