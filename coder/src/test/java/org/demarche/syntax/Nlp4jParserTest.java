package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence.Kind;
import org.demarche.syntax.nlp4j.PreparationProgress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class Nlp4jParserTest {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();
  private static Nlp4jParser parser;

  @BeforeAll
  static void openParser() {
    parser = Nlp4jParser.open(CacheDirectory.ofUser(), PreparationProgress.SILENT);
  }

  private static ParsedSentence parse(String text) {
    List<Sentence> sentences = SPLITTER.split(Article.of("a", text));
    assertThat(sentences).hasSize(1);
    return parser.parse(sentences.get(0));
  }

  private static Token find(ParsedSentence sentence, String form) {
    return sentence.tokens().stream().filter(t -> t.form().equals(form)).findFirst().orElseThrow();
  }

  @Test
  void findsWhoSoldWhatToWhom() {
    ParsedSentence sentence = parse("Norway sold two frigates to Chile in 2009.");
    Token verb = sentence.token(sentence.root());
    assertThat(verb.lemma()).isEqualTo("sell");
    assertThat(verb.tag()).isEqualTo("VBD");
    assertThat(sentence.children(verb.index()))
        .extracting(Token::form, Token::label)
        .contains(
            org.assertj.core.groups.Tuple.tuple("Norway", "nsubj"),
            org.assertj.core.groups.Tuple.tuple("frigates", "dobj"));
    assertThat(find(sentence, "Chile").entity()).isEqualTo("GPE");
    assertThat(find(sentence, "frigates").lemma()).isEqualTo("frigate");
  }

  @Test
  void findsWhereAnEntityStarts() {
    ParsedSentence sentence = parse("President Barack Obama met Angela Merkel on Monday.");
    assertThat(find(sentence, "Barack"))
        .extracting(Token::entity, Token::entityStart)
        .containsExactly("PERSON", true);
    assertThat(find(sentence, "Obama"))
        .extracting(Token::entity, Token::entityStart)
        .containsExactly("PERSON", false);
    assertThat(find(sentence, "met").entity()).isEmpty();
  }

  @Test
  void keepsNumbersAndDesignationsInLemmas() {
    ParsedSentence sentence = parse("Three S-300s were provided in the 1990s.");
    assertThat(find(sentence, "Three").lemma()).isEqualTo("three");
    assertThat(find(sentence, "S-300s").lemma()).startsWith("s-300");
    assertThat(find(sentence, "provided").lemma()).isEqualTo("provide");
    assertThat(find(sentence, "1990s").lemma()).isEqualTo("1990s");
  }

  @Test
  void givesEachTokenItsWordsPlace() {
    String text = "Chile\u2019s na\u00advy bought \u201cfrigates\u201d.";
    ParsedSentence sentence = parse(text);
    assertThat(sentence.tokens())
        .extracting(token -> token.span().of(text))
        .containsExactly(
            "Chile", "\u2019s", "na\u00advy", "bought", "\u201c", "frigates", "\u201d", ".");
  }

  @Test
  void attachesEveryTokenToATree() {
    String text =
        "Chile, Peru and the U.S. -- unlike 17 others (among them Norway) -- \"agreed\" to ... talk?";
    ParsedSentence sentence = parse(text);
    for (Token token : sentence.tokens()) {
      int steps = 0;
      for (int head = token.head(); head >= 0; head = sentence.token(head).head()) {
        assertThat(++steps).isLessThan(sentence.size());
      }
    }
    assertThat(sentence.leftmost(sentence.root())).isZero();
  }

  @Test
  void parsesASentenceOfOddWords() {
    List<Sentence> sentences =
        SPLITTER.split(
            new Article(
                "a", "\ud83d\ude00", "\u4f60\u597d \ufffd (((( % $ #", null, null, null, Map.of()));
    assertThat(sentences)
        .isNotEmpty()
        .allSatisfy(s -> assertThat(parser.parse(s).size()).isPositive());
  }

  @Test
  void givesAnEmptySentenceNoTokens() {
    Sentence empty = new Sentence(Part.TEXT, Kind.BODY, 0, new Span(0, 0), List.of());
    assertThat(parser.parse(empty).tokens()).isEmpty();
  }
}
