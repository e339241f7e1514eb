package org.demarche.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.lexicon.Lexicon;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;

/** Articles made of real ones. The same number always gives the same article. */
final class MadeArticles {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final int A_DAY = 100;
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> adjectives = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Pattern varied;

  MadeArticles(Corpus corpus, Lexicon lexicon) {
    SentenceSplitter splitter = new SentenceSplitter();
    for (Article article : corpus.articles()) {
      paragraphs.addAll(List.of(article.text().strip().split("\\s*\n\\s*\n\\s*")));
      for (Sentence sentence : splitter.split(article)) {
        if (sentence.kind() == Sentence.Kind.BODY && sentence.part() == Part.TEXT) {
          String text = article.text();
          sentences.add(text.substring(sentence.span().start(), sentence.span().end()));
        }
      }
    }
    if (sentences.isEmpty()) {
      throw new BenchmarkException(corpus.name() + ": no sentence to make articles of");
    }
    lexicon.parties().entries().values().forEach(this::add);
    this.varied =
        Pattern.compile(
            "\\b(?:"
                + places.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
                + "|(?:19|20)\\d\\d|"
                + String.join("|", MONTHS)
                + ")\\b");
  }

  private void add(PartyEntry party) {
    List<String> adjective =
        party.names().stream()
            .filter(name -> name.use() == PartyEntry.Use.ADJECTIVE)
            .map(PartyEntry.Name::text)
            .toList();
    if (party.isState() && party.exists().to() == null && !adjective.isEmpty()) {
      places.put(party.name(), names.size());
      places.put(adjective.get(0), names.size());
      names.add(party.name());
      adjectives.add(adjective.get(0));
    }
  }

  /** An article of paragraphs of many others, cut after so many words. */
  Article ofWords(int words, int number) {
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    int left = words;
    while (left > 0) {
      String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
      List<String> pieces = List.of(paragraph.strip().split("\\s+"));
      List<String> taken = pieces.subList(0, Math.min(left, pieces.size()));
      text.append(text.isEmpty() ? "" : "\n\n").append(String.join(" ", taken));
      left -= taken.size();
    }
    return new Article(
        "made-" + words + "-" + number, null, text.toString(), FIRST, null, null, Map.of());
  }

  /**
   * An article of four to eight sentences from as many others, with other states, months and years
   * in them: names and dates alone would leave two made of the same article near-duplicates. A
   * hundred have the same day.
   */
  Article varied(int number) {
    Random random = new Random(number);
    int shift = random.nextInt(names.size());
    int many = 4 + random.nextInt(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      text.append(i == 0 ? "" : " ").append(vary(sentence, shift, random));
    }
    LocalDate day = FIRST.plusDays(number / A_DAY);
    return new Article("made-" + number, null, text.toString(), day, null, null, Map.of());
  }

  private String vary(String sentence, int shift, Random random) {
    Matcher matcher = varied.matcher(sentence);
    return matcher.replaceAll(hit -> Matcher.quoteReplacement(other(hit.group(), shift, random)));
  }

  /** States keep apart: each becomes another, the same throughout the article. */
  private String other(String found, int shift, Random random) {
    Integer place = places.get(found);
    if (place != null) {
      int other = (place + shift) % names.size();
      return found.equals(names.get(place)) ? names.get(other) : adjectives.get(other);
    }
    return Character.isDigit(found.charAt(0))
        ? String.valueOf(FIRST.getYear() + random.nextInt(25))
        : MONTHS.get(random.nextInt(MONTHS.size()));
  }
}
