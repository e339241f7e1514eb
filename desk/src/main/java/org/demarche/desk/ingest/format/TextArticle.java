package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/** An article in a plain text file: one file, one article. */
final class TextArticle {

  private static final Pattern FIRST_PARAGRAPH =
      Pattern.compile("\\A\\s*(\\S[^\\r\\n]*)\\R[ \\t]*\\R\\s*\\S");
  private static final Pattern ENDS_IN_STOP = Pattern.compile("[.…][\"'”’)\\]]*\\s*$");
  private static final int LONGEST_TITLE = 300;

  private TextArticle() {}

  /** Reads a piece of plain text. */
  static Found read(Piece piece) throws IOException, Malformed {
    TextDecoder.Decoded decoded = TextDecoder.file(piece.readAll(Limits.ARTICLE));
    if (decoded.text().isBlank()) {
      throw new Malformed("empty", "put the article's text in it");
    }
    Hints hints = piece.hints();
    String id = Objects.requireNonNullElse(hints.url(), piece.stem());
    String title = title(decoded.text());
    Article article =
        new Article(
            id,
            title == null ? hints.title() : title,
            decoded.text(),
            hints.published(),
            hints.url(),
            hints.source(),
            Map.of());
    return new Found.Text(article, false, "", decoded.note().stream().toList());
  }

  /** The first paragraph when it is one line without a full stop and more text follows. */
  static @Nullable String title(String text) {
    Matcher first = FIRST_PARAGRAPH.matcher(text);
    if (!first.lookingAt()) {
      return null;
    }
    String line = first.group(1).stripTrailing();
    boolean title = line.length() <= LONGEST_TITLE && !ENDS_IN_STOP.matcher(line).find();
    return title ? line : null;
  }
}
