package org.demarche.desk.ingest;

import org.demarche.desk.ingest.format.JsonArticle;
import org.demarche.desk.ingest.format.Malformed;
import org.demarche.desk.ingest.format.TextDecoder;

/**
 * Reads one line of JSON apart from others, as messages and rows come. What comes out is what
 * {@link ArticleReader} makes of the same line, but for the note on an old encoding, which it gives
 * once a file.
 */
public final class ArticleLine {

  private ArticleLine() {}

  /**
   * Reads a line that is not blank. Where it is not UTF-8, byte offsets in messages count from its
   * beginning.
   *
   * @param line its bytes, without the end of line
   * @param file name of the file, as messages call it
   * @param number of the line, counted from 1; an article without an id is named by it
   * @param options an id may come again, whatever they say
   */
  public static Reading read(byte[] line, String file, long number, ReadOptions options) {
    String place = file + ":" + number;
    try {
      String text = TextDecoder.part(line, 0).text();
      String plain = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      String name = file.substring(file.lastIndexOf('/') + 1);
      String spareId = name.replaceFirst("\\.gz$", "") + ":" + number;
      Reading.Ready ready = Reading.ready(JsonArticle.read(plain, "", spareId), place);
      return new ArticleCheck(options).check(ready);
    } catch (Malformed e) {
      return new Reading.Refused(InputProblem.of(place, e.remark()));
    }
  }
}
