package org.demarche.desk.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Drops paragraphs that stand around an article without being part of it. */
final class Around {

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:advertisement|share(?: this.{0,40})?|print|email|tweet|save|listen|comments?"
              + "|follow us.{0,80}|sign up (?:for|to).{0,120}|subscribe.{0,120}|read more:?.{0,160}"
              + "|read (?:also|next):?.{0,160}|also read:?.{0,160}|related(?: stories| articles)?:?.{0,160}"
              + "|see also:?.{0,160}|click here.{0,120}|(?:©|\\(c\\)|copyright).{0,200}"
              + "|all rights reserved\\.?|skip to .{0,40}|loading\\W*|photo(?:graph)?:.{0,200}"
              + "|image (?:source|credit|caption).{0,200}|getty images|\\d+ min(?:ute)?s? read"
              + "|(?:published|updated|posted|last (?:modified|updated)):?(?: on)? .{0,60})");

  private Around() {}

  /** The text without furniture, and without title and byline where they stand at its head. */
  static String without(String text, @Nullable String title, @Nullable String author) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n\n")));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      boolean head = i < 4 && (isSame(paragraph, title) || isByline(paragraph, author));
      if (!head && !FURNITURE.matcher(paragraph).matches()) {
        kept.add(paragraph);
      }
    }
    return String.join("\n\n", kept);
  }

  private static boolean isSame(String paragraph, @Nullable String title) {
    return title != null && paragraph.equalsIgnoreCase(title);
  }

  private static boolean isByline(String paragraph, @Nullable String author) {
    String line = paragraph.toLowerCase(Locale.ROOT);
    boolean named = author != null && line.contains(author.toLowerCase(Locale.ROOT));
    return line.length() < 80
        && !line.endsWith(".")
        && (named || line.matches("by [\\p{L}.' -]+(?:(?:,| in| and) .*)?"));
  }
}
