package org.demarche.desk.ingest;

import java.util.Map;
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

  /** The article in a whole file's text. */
  static Article of(String id, String text) {
    return new Article(id, title(text), text, null, null, null, Map.of());
  }

  /** The first paragraph when it is one line without a full stop and more text follows. */
  private static @Nullable String title(String text) {
    Matcher first = FIRST_PARAGRAPH.matcher(text);
    if (!first.lookingAt()) {
      return null;
    }
    String line = first.group(1).stripTrailing();
    boolean title = line.length() <= LONGEST_TITLE && !ENDS_IN_STOP.matcher(line).find();
    return title ? line : null;
  }
}
