package org.demarche.desk.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How tables name the fields of an article. */
final class ColumnNames {

  /** For each field the usual names, the surest first. */
  static final Map<String, List<String>> USUAL =
      Map.of(
          "text",
          List.of(
              "text",
              "body",
              "content",
              "fulltext",
              "articletext",
              "articlebody",
              "bodytext",
              "maintext",
              "story",
              "article"),
          "title",
          List.of("title", "headline", "header"),
          "published",
          List.of(
              "published",
              "date",
              "publicationdate",
              "publisheddate",
              "datepublished",
              "publishedat",
              "publishdate",
              "pubdate",
              "datetime",
              "day"),
          "id",
          List.of("id", "articleid", "storyid", "docid", "documentid", "guid"),
          "url",
          List.of("url", "link", "weburl", "articleurl", "permalink"),
          "source",
          List.of("source", "publisher", "publication", "outlet", "newspaper", "sourcename"),
          "author",
          List.of("author", "authors", "byline", "creator"));

  private ColumnNames() {}

  /** A name as it is compared: letters and digits only, in small letters. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Which character parts the cells of this header. */
  static char delimiter(String header) {
    char best = ',';
    for (char candidate : new char[] {'\t', ';', '|'}) {
      best = count(header, candidate) > count(header, best) ? candidate : best;
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Whether the first line names columns, one of them the text, and nothing else. */
  static boolean lookLikeHeader(String text) {
    String line = text.lines().findFirst().orElse("");
    String[] cells = line.split(Pattern.quote("" + delimiter(line)));
    List<String> names = Arrays.stream(cells).map(ColumnNames::plain).toList();
    return names.size() > 1
        && names.stream().allMatch(name -> !name.isEmpty() && name.length() < 30)
        && names.stream().anyMatch(USUAL.getOrDefault("text", List.of())::contains)
        && names.stream().filter(ColumnNames::isKnown).count() > 1;
  }

  private static boolean isKnown(String name) {
    return USUAL.values().stream().anyMatch(usual -> usual.contains(name));
  }
}
