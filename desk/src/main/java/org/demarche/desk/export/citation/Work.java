package org.demarche.desk.export.citation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.Characters;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article as a list of sources names it.
 *
 * @param key unique, and the same in every export of the same article: what people recognise it by,
 *     then a digest of its id
 * @param title its headline; without one, its first words in square brackets
 * @param medium who published it; null when unknown
 * @param accessed the day on which it came into the archive (UTC)
 * @param language ISO 639-1 code; null when unknown
 */
record Work(
    String key,
    String title,
    @Nullable String medium,
    @Nullable LocalDate published,
    LocalDate accessed,
    @Nullable String url,
    @Nullable String language) {

  private static final int DIGEST = 12;
  private static final int WORD = 24;
  private static final int WORDS = 10;

  static Work of(StoredArticle stored) {
    Article article = stored.article();
    return new Work(
        key(article),
        title(article),
        plain(article.source()),
        article.published(),
        LocalDate.ofInstant(stored.received(), ZoneOffset.UTC),
        article.url() == null || article.url().isBlank() ? null : article.url().strip(),
        stored.language().equals("und") ? null : stored.language());
  }

  private static String key(Article article) {
    LocalDate published = article.published();
    return Stream.of(
            slug(article.source()),
            published == null ? "" : Integer.toString(published.getYear()),
            firstWord(article.title()),
            Digest.hex(article.id()).substring(0, DIGEST))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private static String title(Article article) {
    String title = plain(article.title());
    if (title != null) {
      return title;
    }
    String opening = String.valueOf(plain(article.text()));
    String words =
        Stream.of(opening.split(" ", WORDS + 1)).limit(WORDS).collect(Collectors.joining(" "));
    return "[" + (words.length() < opening.length() ? words + " …" : words) + "]";
  }

  /** In one line, without what no list of sources can hold; null when nothing is left. */
  private static @Nullable String plain(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = Characters.xml(text).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private static String firstWord(@Nullable String title) {
    return title == null
        ? ""
        : Stream.of(title.split("\\P{L}+", 40))
            .map(Work::slug)
            .filter(word -> word.length() > 3)
            .findFirst()
            .orElse("");
  }

  private static String slug(@Nullable String text) {
    String letters =
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]", "");
    return letters.substring(0, Math.min(WORD, letters.length()));
  }
}
