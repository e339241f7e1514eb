package org.demarche.resolve.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.model.DateRange;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.resolve.amount.AmountFinder;
import org.demarche.resolve.amount.FoundQuantity;
import org.demarche.resolve.place.FoundPlace;
import org.demarche.resolve.place.Gazetteer;
import org.demarche.resolve.place.PlaceFinder;
import org.demarche.syntax.ParsedSentence;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.junit.jupiter.api.Test;

/** Laws that hold for any row of words, however odd: nothing is thrown, nothing overlaps. */
class AnyWordsTest {

  private static final String[] WORDS =
      ("between and from to since until by in on the early mid late end of first half last next this"
              + " week month year decade day weekend ago three 30 31 1990 2010 2010/11 1980s '80s February"
              + " May March Feb. Monday Sat. 29 24/02/2022 31.02.2022 99999999999999999999 1,500 0 00 - -"
              + " , . ( ) $ US$ billion dlrs francs Rs two dozen hundred one hundreds at least up more than"
              + " Moscow Georgia , Idaho Black Sea New York the Gulf al-Tanf St. Petersburg province"
              + " \u00AD \uD83D\uDE00 \uD83D \u0000 Ł İ 's ' q Q3 fy fiscal half a")
          .split(" ");
  private static final String[] TAGS = {"NN", "NNP", "NNS", "IN", "CD", "VBD", "DT", ","};
  private static final String[] LABELS = {"prep", "pobj", "dobj", "nsubj", "compound", "nmod"};
  private static final String[] ENTITIES = {"", "", "", "GPE", "DATE", "PERSON", "ORG"};

  private final Random random = new Random(1648);
  private final PlaceFinder places = new PlaceFinder(Gazetteer.of(LexiconFiles.shipped()));
  private final AmountFinder amounts = AmountFinder.of(LexiconFiles.shipped());
  private final DateFinder dates = new DateFinder();

  @Test
  void datesDoNotOverlapAndNeverEndBeforeTheyStart() {
    for (int i = 0; i < 4000; i++) {
      ParsedSentence sentence = sentence();
      int after = 0;
      LocalDate published = LocalDate.of(2012, 2, 29).plusDays(random.nextInt(800));
      for (FoundDate date : dates.find(sentence, random.nextInt(4) == 0 ? null : published)) {
        assertThat(date.first()).isGreaterThanOrEqualTo(after);
        assertThat(date.last()).isGreaterThanOrEqualTo(date.first());
        DateRange range = date.range();
        if (range.start() != null && range.end() != null) {
          assertThat(range.start()).isBeforeOrEqualTo(range.end());
        }
        after = date.first();
      }
      dates.dateOf(sentence, random.nextInt(sentence.size()), published);
    }
  }

  @Test
  void placesDoNotOverlap() {
    for (int i = 0; i < 4000; i++) {
      ParsedSentence sentence = sentence();
      int after = 0;
      for (FoundPlace place : places.find(sentence, Set.of("USA"))) {
        assertThat(place.first()).isGreaterThanOrEqualTo(after);
        after = place.last() + 1;
      }
      places.placeOf(sentence, random.nextInt(sentence.size()), Set.of());
    }
  }

  @Test
  void quantitiesAreNoSumsAndDoNotOverlap() {
    for (int i = 0; i < 4000; i++) {
      ParsedSentence sentence = sentence();
      List<Span> sums = amounts.monies(sentence, Set.of()).stream().map(m -> m.span()).toList();
      for (FoundQuantity found : amounts.quantities(sentence)) {
        Span number = sentence.token(found.last()).span();
        assertThat(sums).noneMatch(sum -> sum.contains(number));
        assertThat(found.counted()).matches(noun -> noun < found.first() || noun > found.last());
      }
    }
  }

  private ParsedSentence sentence() {
    List<Token> tokens = new ArrayList<>();
    int size = 1 + random.nextInt(14);
    int at = 0;
    for (int i = 0; i < size; i++) {
      String form = random.nextInt(40) == 0 ? "" : pick(WORDS);
      Span span = new Span(at, at + form.length());
      int head = i == 0 ? -1 : random.nextInt(i);
      tokens.add(
          new Token(
              i,
              form,
              form.toLowerCase(Locale.ROOT),
              pick(TAGS),
              pick(LABELS),
              head,
              pick(ENTITIES),
              random.nextBoolean(),
              span));
      at = span.end() + random.nextInt(2);
    }
    List<Sentence.Word> words =
        tokens.stream().map(t -> new Sentence.Word(t.form(), t.span())).toList();
    return new ParsedSentence(
        new Sentence(Part.TEXT, Sentence.Kind.BODY, 0, new Span(0, at), words), tokens);
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
