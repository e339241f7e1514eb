package org.demarche.desk.cli;

import org.demarche.desk.store.Archive;
import org.demarche.syntax.CacheDirectory;
import picocli.CommandLine.Option;

/** Which archive a command works on. */
public final class ArchiveOption {

  @Option(
      names = "--archive",
      paramLabel = "PATH",
      description =
          "The archive: a folder, or postgresql://user:password@host/database (default:"
              + " $$DEMARCHE_ARCHIVE, else demarche-archive in the folder you are in).")
  private String address = System.getenv().getOrDefault("DEMARCHE_ARCHIVE", "demarche-archive");

  /** Opens the archive; makes it where there is none. */
  Archive create() {
    return Archive.open(address, CacheDirectory.ofUser().resolve("archives"));
  }

  /** Opens the archive; refuses where there is none. */
  Archive open() {
    if (!Archive.exists(address)) {
      throw new Refusal(
          address
              + ": no archive there; make one with demarche ingest, or name another with --archive");
    }
    return create();
  }

  /** As the user names it. */
  String address() {
    return address;
  }
}
