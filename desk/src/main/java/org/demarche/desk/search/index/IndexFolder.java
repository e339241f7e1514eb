package org.demarche.desk.search.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where an index lies: a folder {@code words-…}, whose name stands in the file {@code words}. A new
 * index is made in a new folder and put in place by replacing that file in one step; who still
 * reads the old one may go on.
 */
public final class IndexFolder {

  private final Path root;
  private final String name;

  /** The index of this name in this folder. */
  public IndexFolder(Path root, String name) {
    this.root = root;
    this.name = name;
  }

  /** The folder of the index in use; empty when none was made. */
  public Optional<Path> current() throws IOException {
    try {
      String folder = Files.readString(root.resolve(name)).strip();
      return folder.matches("[a-z]+-[0-9a-f-]+")
          ? Optional.of(root.resolve(folder))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A new folder for an index that is to be put in place later. */
  public Path fresh() throws IOException {
    return Files.createDirectories(root.resolve(name + "-" + UUID.randomUUID()));
  }

  /** Puts a new index in place, and takes the others away. */
  public void use(Path fresh) throws IOException {
    Path pointer = Files.createTempFile(root, name, ".new");
    Files.writeString(pointer, fresh.getFileName() + "\n");
    Files.move(
        pointer,
        root.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    for (Path other : folders()) {
      if (!other.getFileName().equals(fresh.getFileName())) {
        delete(other);
      }
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .filter(Files::isDirectory)
          .filter(file -> file.getFileName().toString().startsWith(name + "-"))
          .toList();
    }
  }

  /** Takes a folder away. What cannot go, because somebody reads it, goes the next time. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.toFile().delete()) {
          return;
        }
      }
    }
  }

  /** The right to change the index; empty while another process or thread has it. */
  public Optional<Claim> claim() throws IOException {
    Files.createDirectories(root);
    FileChannel file =
        FileChannel.open(
            root.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (file.tryLock() != null) {
        return Optional.of(new Claim(file));
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
    }
    file.close();
    return Optional.empty();
  }

  /** The right to change an index, until it is closed or the process ends. */
  public static final class Claim implements AutoCloseable {

    private final FileChannel file;

    private Claim(FileChannel file) {
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
