package org.demarche.spark.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.desk.export.JsonlWriter;

/** Records and problems as the command line prints them. */
public final class Lines {

  private Lines() {}

  /** Something that writes JSON Lines. */
  @FunctionalInterface
  public interface Writing {

    /** Writes any number of lines. */
    void to(JsonlWriter writer) throws IOException;
  }

  /** The lines, without their ends. */
  public static List<String> of(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonlWriter writer = new JsonlWriter(bytes)) {
      writing.to(writer);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
