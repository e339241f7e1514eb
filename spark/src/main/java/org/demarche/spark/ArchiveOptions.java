package org.demarche.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkContext;
import org.demarche.spark.code.ExecutorCoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every executor gets beside the program, unpacked once for each. */
final class ArchiveOptions {

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "A folder with lexicon files of your own, laid over the shipped lexicon.")
  private @Nullable Path lexicon;

  @Option(
      names = "--cache",
      paramLabel = "ZIP",
      description = "The prepared language models, as a zip file in any file system.")
  private @Nullable String cache;

  void add(SparkContext context) throws IOException {
    if (cache != null) {
      context.addArchive(cache + "#" + ExecutorCoder.CACHE);
    }
    if (lexicon != null) {
      context.addArchive(packed(lexicon).toUri() + "#" + ExecutorCoder.LEXICON);
    }
  }

  /** The folder in a zip file, without one folder around all. */
  private static Path packed(Path folder) throws IOException {
    Path zip = Files.createTempFile("demarche-lexicon", ".zip");
    zip.toFile().deleteOnExit();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> pack(folder, file, out));
    }
    return zip;
  }

  private static void pack(Path folder, Path file, ZipOutputStream out) {
    try {
      out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
      Files.copy(file, out);
      out.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
