package org.demarche.spark.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.demarche.desk.ingest.ArticleLine;
import org.demarche.desk.ingest.ReadOptions;
import org.demarche.desk.ingest.Reading;
import org.demarche.desk.ingest.format.ByteLines;
import org.demarche.desk.ingest.format.Contents;
import org.demarche.desk.ingest.format.Hints;
import org.demarche.desk.ingest.format.LineBlock;
import org.demarche.desk.ingest.format.Malformed;
import org.demarche.desk.ingest.format.Piece;
import org.demarche.desk.ingest.format.TextDecoder;
import org.jspecify.annotations.Nullable;

/**
 * Divides large JSON Lines files into blocks that are read apart, each line with the number and the
 * offset that it has in the file. A first pass counts the lines of each block; it costs one reading
 * of such files more, which is little beside coding them.
 */
final class LineBlocks {

  private LineBlocks() {}

  /** Whether a file is such that its blocks can be read apart. */
  static boolean isDivisible(SourceFile file, HadoopFiles files) {
    try (FSDataInputStream in = files.open(file)) {
      return Contents.isDivisible(Piece.source(file.lastPart(), in, Hints.NONE));
    } catch (IOException e) {
      // Intentional: reading it will say what is wrong with it.
      return false;
    }
  }

  /** The bytes from {@code start} to {@code end} of a file. */
  private record Range(SourceFile file, long start, long end) implements Serializable {}

  /**
   * What the first pass finds.
   *
   * @param first where the first line begins that begins in the range
   * @param old whether an old encoding is to be noted in it
   */
  private record Count(Range range, long first, long lines, boolean old) implements Serializable {}

  /** The blocks of some files, in their order. */
  static List<Portion> of(
      List<SourceFile> large, long blockBytes, JavaSparkContext context, HadoopFiles files) {
    List<Range> ranges = new ArrayList<>();
    for (SourceFile file : large) {
      for (long start = 0; start < file.bytes(); start += blockBytes) {
        ranges.add(new Range(file, start, Math.min(start + blockBytes, file.bytes())));
      }
    }
    if (ranges.isEmpty()) {
      return List.of();
    }
    context.setJobDescription("counting the lines of large files");
    return blocks(
        context.parallelize(ranges, ranges.size()).map(range -> count(range, files)).collect());
  }

  private static List<Portion> blocks(List<Count> counts) {
    List<Portion> blocks = new ArrayList<>();
    @Nullable SourceFile file = null;
    long number = 1;
    boolean noted = false;
    for (Count count : counts) {
      if (!count.range().file().equals(file)) {
        file = count.range().file();
        number = 1;
        noted = false;
      }
      if (count.lines() > 0) {
        LineBlock block = new LineBlock(number, count.first(), count.range().end(), noted);
        blocks.add(new Portion(count.range().file(), block));
      }
      number += count.lines();
      noted |= count.old();
    }
    return blocks;
  }

  private static Count count(Range range, HadoopFiles files) {
    long lines = 0;
    long first = range.start();
    boolean old = false;
    try (FSDataInputStream in = files.open(range.file())) {
      first = seek(in, range.start());
      ByteLines reader = new ByteLines(in);
      while (first + reader.taken() < range.end()) {
        byte[] line = read(reader);
        old = old || isOld(line);
        lines++;
      }
    } catch (IOException e) {
      // Intentional: reading the block will say what is wrong with it.
      lines = Math.max(1, lines);
    }
    return new Count(range, first, lines, old);
  }

  /** Goes to the first line that begins at {@code start} or after it. */
  private static long seek(FSDataInputStream in, long start) throws IOException {
    if (start == 0) {
      return 0;
    }
    in.seek(start - 1);
    ByteLines reader = new ByteLines(in);
    read(reader);
    long first = start - 1 + reader.taken();
    in.seek(first);
    return first;
  }

  /** Empty for a line that is too long. */
  private static byte[] read(ByteLines lines) throws IOException {
    try {
      byte[] line = lines.read();
      return line == null ? new byte[0] : line;
    } catch (Malformed e) {
      return new byte[0];
    }
  }

  /** Whether reading this line gives the note on an old encoding, which a file has once. */
  private static boolean isOld(byte[] line) {
    try {
      return TextDecoder.part(line, 0).note().isPresent()
          && ArticleLine.read(line, "", 2, ReadOptions.coding(null)) instanceof Reading.Ready;
    } catch (Malformed e) {
      return false;
    }
  }
}
