package org.demarche.desk.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A folder into which a run writes its files. They bear a temporary name until {@link #finish}
 * moves them into place; closing without it leaves the folder as it was.
 */
public final class OutputFolder implements Closeable {

  private final Path folder;
  private final Map<Path, OutputStream> open = new LinkedHashMap<>();

  /** Makes the folder if there is none. */
  public OutputFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder + " is a file, not a folder");
    }
    this.folder = Files.createDirectories(folder);
  }

  /** Begins the file that will have this name. */
  public OutputStream create(String name) throws IOException {
    Path part = part(name);
    part.toFile().deleteOnExit();
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
    open.put(folder.resolve(name), out);
    return out;
  }

  /** Puts all files in their places. */
  public void finish() throws IOException {
    for (OutputStream out : open.values()) {
      out.close();
    }
    for (Path file : open.keySet()) {
      move(part(file.getFileName().toString()), file);
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    for (Map.Entry<Path, OutputStream> file : open.entrySet()) {
      closeQuietly(file.getValue());
      Files.deleteIfExists(part(file.getKey().getFileName().toString()));
    }
    open.clear();
  }

  private Path part(String name) {
    return folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".part");
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void closeQuietly(OutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      // Intentional: the file is about to be deleted, what could not be written is lost anyway.
    }
  }
}
