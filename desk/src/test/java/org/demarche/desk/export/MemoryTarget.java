package org.demarche.desk.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps the files of an export in memory. */
public final class MemoryTarget implements Target {

  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

  /** What an exporter writes. */
  public static MemoryTarget of(Exporter exporter, Selection selection) {
    MemoryTarget target = new MemoryTarget();
    try {
      exporter.write(selection, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  @Override
  public OutputStream create(String name) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (files.put(name, out) != null) {
      throw new IllegalStateException(name + " is begun twice");
    }
    return out;
  }

  public byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name), () -> name + " among " + files.keySet())
        .toByteArray();
  }

  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public InputStream stream(String name) {
    return new ByteArrayInputStream(bytes(name));
  }

  /** Puts the files into a folder. */
  public void save(Path folder) throws IOException {
    for (String name : files.keySet()) {
      Files.write(folder.resolve(name), bytes(name));
    }
  }
}
