package org.demarche.desk.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Empty archives for tests, each in a real database of its own. */
public final class Archives {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private Archives() {}

  /** A server for all tests of this Java process; it is stopped with it. */
  private static final class Server {

    private static @Nullable EmbeddedPostgres running;

    static synchronized EmbeddedPostgres get() {
      if (running == null) {
        try {
          running = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return running;
    }
  }

  /** A database that an archive can be made in. */
  public enum Kind {
    SQLITE {
      @Override
      public String address(Path folder) {
        return folder.resolve("archive-" + NUMBER.incrementAndGet()).toString();
      }
    },
    POSTGRESQL {
      @Override
      public String address(Path folder) {
        String name = "archive_" + NUMBER.incrementAndGet();
        EmbeddedPostgres server = Server.get();
        try (Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        return "postgresql://postgres@localhost:" + server.getPort() + "/" + name;
      }
    };

    /** The address of an archive that does not exist yet; {@code folder} is one of the test's. */
    public abstract String address(Path folder);
  }

  /** A new, empty archive. */
  public static Archive open(Kind kind, Path folder) {
    return Archive.open(kind.address(folder), folder.resolve("derived"));
  }
}
