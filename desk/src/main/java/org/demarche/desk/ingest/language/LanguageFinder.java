package org.demarche.desk.ingest.language;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of an article. English is told by its small words first, which stand out even
 * in short wire items full of names and numbers; what is left goes to a detector of 64 languages by
 * the frequencies of letter groups. Thread-safe; the detector is loaded when first needed.
 */
public final class LanguageFinder {

  /** The language of an article that does not show one. */
  public static final String UNKNOWN = "und";

  /** The language that is coded. */
  public static final String ENGLISH = "en";

  /** Languages of few newspapers, each taken easily for a neighbour that has many. */
  private static final Set<String> SMALL = Set.of("af", "an", "ast", "br", "ht", "oc", "wa");

  private static final int SAMPLE = 4000;
  private static final int FEWEST_LETTERS = 12;
  private static final int HEADLINE = 100;
  private static final int SHORT = 60;
  private static final double SURE = 0.5;
  private static final double SURE_SHORT = 0.9995;

  private @Nullable LanguageDetector detector;

  /** The ISO 639-1 code of the language, or {@link #UNKNOWN}. */
  public String find(Article article) {
    String title = article.title() == null ? "" : article.title();
    String text = title + "\n" + article.text();
    return find(text.length() > SAMPLE ? text.substring(0, SAMPLE) : text);
  }

  private String find(String text) {
    EnglishWords.Count words = EnglishWords.count(text);
    String letters = text.replaceAll("[^\\p{L}\\p{M}'’]+", " ").strip();
    if (words.isEnglish() || (words.own() > 0 && letters.length() < HEADLINE)) {
      return ENGLISH;
    }
    return letters.length() < FEWEST_LETTERS ? UNKNOWN : guess(letters.toLowerCase(Locale.ROOT));
  }

  /** Better to code an article in vain than to pass one over: Latin letters say little. */
  private String guess(String letters) {
    boolean latin =
        Character.UnicodeScript.of(letters.codePointAt(0)) == Character.UnicodeScript.LATIN;
    List<DetectedLanguage> guesses = detector().getProbabilities(letters);
    if (guesses.isEmpty()) {
      return latin ? ENGLISH : UNKNOWN;
    }
    DetectedLanguage best = guesses.get(0);
    double needed = letters.length() < SHORT ? SURE_SHORT : SURE;
    boolean maybeEnglish =
        best.getProbability() <= needed
            || guesses.stream().anyMatch(g -> g.getLocale().getLanguage().equals(ENGLISH));
    return latin && maybeEnglish ? ENGLISH : best.getLocale().getLanguage();
  }

  private synchronized LanguageDetector detector() {
    if (detector == null) {
      detector = load();
    }
    return detector;
  }

  private static LanguageDetector load() {
    try {
      return LanguageDetectorBuilder.create(NgramExtractors.standard())
          .withProfiles(
              new LanguageProfileReader()
                  .readAllBuiltIn().stream()
                      .filter(profile -> !SMALL.contains(profile.getLocale().getLanguage()))
                      .toList())
          .seed(1)
          .shortTextAlgorithm(50)
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
