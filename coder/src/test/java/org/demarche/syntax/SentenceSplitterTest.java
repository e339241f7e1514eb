package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.syntax.Sentence.Kind;
import org.demarche.syntax.Sentence.Word;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {

  private static final SentenceSplitter SPLITTER = new SentenceSplitter();

  private static Article titled(String title, String text) {
    return new Article("a", title, text, null, null, null, Map.of());
  }

  private static String forms(Sentence sentence) {
    return String.join(" ", sentence.words().stream().map(Word::form).toList());
  }

  private static List<String> split(String text) {
    return SPLITTER.split(Article.of("a", text)).stream().map(SentenceSplitterTest::forms).toList();
  }

  private static List<Kind> kinds(String text) {
    return SPLITTER.split(Article.of("a", text)).stream().map(Sentence::kind).toList();
  }

  @Test
  void endsASentenceAtAFullStop() {
    assertThat(split("Iran paid. Russia shipped the radars."))
        .containsExactly("Iran paid .", "Russia shipped the radars .");
  }

  @Test
  void givesEachWordItsPlaceInTheText() {
    String text = "Iran\u2019s envoy met \u201cthe  minister\u201d\nin Ank\u00adara.";
    Sentence sentence = SPLITTER.split(Article.of("a", text)).get(0);
    assertThat(sentence.words())
        .extracting(Word::form)
        .containsExactly(
            "Iran", "'s", "envoy", "met", "\"", "the", "minister", "\"", "in", "Ankara", ".");
    assertThat(sentence.words())
        .extracting(word -> word.span().of(text))
        .containsExactly(
            "Iran",
            "\u2019s",
            "envoy",
            "met",
            "\u201c",
            "the",
            "minister",
            "\u201d",
            "in",
            "Ank\u00adara",
            ".");
    assertThat(sentence.span().of(text)).isEqualTo(text);
  }

  @Test
  void keepsTitlesAndInitialsWithTheirNames() {
    assertThat(split("Lt. Gen. H. R. Okafor met Sen. Ann Lee and Mr. Diaz. They agreed."))
        .containsExactly("Lt. Gen. H. R. Okafor met Sen. Ann Lee and Mr. Diaz .", "They agreed .");
  }

  @Test
  void goesOnAfterACountryAbbreviation() {
    assertThat(split("Envoys of the U.S. Navy left the U.S. on Feb. 3 with Acme Inc. officials."))
        .hasSize(1);
  }

  @Test
  void endsASentenceAtAnAbbreviationWhereANewOneBegins() {
    assertThat(
            split(
                "He flew to the U.S. The talks began at 5 p.m. Monday and ended at 9 p.m. They failed."))
        .containsExactly(
            "He flew to the U.S.",
            "The talks began at 5 p.m. Monday and ended at 9 p.m.",
            "They failed .");
  }

  @Test
  void seesThroughCarelessCapitalsAfterAbbreviations() {
    assertThat(split("The U.S. Has said that U.S. Officials and U.S. Navy crews will leave."))
        .containsExactly("The U.S. has said that U.S. officials and U.S. Navy crews will leave .");
  }

  @Test
  void partsAWordFromTheStopThatTheTokenizerTakesForAnAbbreviation() {
    assertThat(split("The envoys came in. No deal was struck."))
        .containsExactly("The envoys came in .", "No deal was struck .");
  }

  @Test
  void endsSentencesInsideAQuotation() {
    assertThat(split("\"We will sell. You may buy,\" the minister said. \"Why now?\" Lee asked."))
        .containsExactly(
            "\" We will sell .",
            "You may buy , \" the minister said .",
            "\" Why now ? \" Lee asked .");
  }

  @Test
  void keepsAClosingQuoteWithItsSentence() {
    assertThat(split("He said: \"We agree.\" The deal stands. (It was signed.) All left."))
        .containsExactly(
            "He said : \" We agree . \"", "The deal stands .", "( It was signed . )", "All left .");
  }

  @Test
  void doesNotEndASentenceAtAnEllipsisBeforeASmallLetter() {
    assertThat(split("We will... perhaps agree. We waited... Then they left."))
        .containsExactly("We will ... perhaps agree .", "We waited ...", "Then they left .");
  }

  @Test
  void repairsAMissingBlankAfterAFullStop() {
    assertThat(split("The jets left.The pact of 2010.Then it ended."))
        .containsExactly("The jets left .", "The pact of 2010 .", "Then it ended .");
  }

  @Test
  void opensASentenceWithAParticleOfAName() {
    assertThat(split("The envoy left. al-Hadi stayed."))
        .containsExactly("The envoy left .", "al - Hadi stayed .");
  }

  @Test
  void setsADatelineApart() {
    Article article =
        Article.of(
            "a",
            "MOSCOW, March 3 (Newswire) - Russia sold jets.\n\nTEL AVIV, Israel \u2014 Talks began.");
    List<Sentence> sentences = SPLITTER.split(article);
    assertThat(sentences)
        .extracting(Sentence::kind)
        .containsExactly(Kind.DATELINE, Kind.BODY, Kind.DATELINE, Kind.BODY);
    assertThat(sentences)
        .extracting(SentenceSplitterTest::forms)
        .containsExactly(
            "MOSCOW , March 3 ( Newswire )",
            "Russia sold jets .",
            "TEL AVIV , Israel",
            "Talks began .");
  }

  @Test
  void takesNoDashInAHeadlineOrSentenceForADateline() {
    assertThat(kinds("Russia - the seller - agreed to talks.")).containsExactly(Kind.BODY);
    assertThat(kinds("F-16 sale - a first look\n\nIt began. It ended."))
        .containsExactly(Kind.HEADLINE, Kind.BODY, Kind.BODY);
  }

  @Test
  void tellsHeadlineHeadingAndBodyApart() {
    String text =
        "Envoys meet in Oslo\n\nThe envoys met. They talked.\n\nNext steps\n\nThey meet again.";
    assertThat(kinds(text))
        .containsExactly(Kind.HEADLINE, Kind.BODY, Kind.BODY, Kind.HEADING, Kind.BODY);
  }

  @Test
  void neverGluesAHeadingToTheNextSentence() {
    assertThat(split("It began.\nNext steps\nThey meet again."))
        .containsExactly("It began .", "Next steps", "They meet again .");
  }

  @Test
  void joinsTheLinesOfAWrappedParagraph() {
    String text =
        """
        The minister said that the two sides had come to terms on the price
        of the frigates, and that the first of them would be handed over to
        the navy in spring. He gave no figure. The yard has built ships for
        the navy before.
          The opposition has called for an inquiry into the contract, which
        was signed without a vote.
        """;
    List<Sentence> sentences = SPLITTER.split(Article.of("a", text));
    assertThat(sentences).hasSize(4);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 0, 0, 1);
  }

  @Test
  void takesEachLineForAParagraphWhereLinesAreNotWrapped() {
    String text =
        "Iran bought radars.\nRussia sold them.\nIsrael objected to the sale.\nTalks go on.";
    assertThat(SPLITTER.split(Article.of("a", text)))
        .extracting(Sentence::paragraph)
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void dropsBulletsAndKeepsItemsApart() {
    assertThat(split("It covers:\n\u2022 two frigates\n\u2022 six radars. And crews."))
        .containsExactly("It covers :", "two frigates", "six radars .", "And crews .");
  }

  @Test
  void decodesEntities() {
    String text =
        "Acme &amp; Sons &lt;ACM&gt; &amp;quot;sold&amp;quot; jets &mdash; six &#8211; in&nbsp;May.";
    Sentence sentence = SPLITTER.split(Article.of("a", text)).get(0);
    assertThat(forms(sentence)).isEqualTo("Acme & Sons < ACM > \" sold \" jets -- six - in May .");
    assertThat(sentence.words().get(1).span().of(text)).isEqualTo("&amp;");
    assertThat(sentence.words().get(6).span().of(text)).isEqualTo("&amp;quot;");
  }

  @Test
  void keepsDesignationsWhole() {
    assertThat(
            split("It ordered S-300V and MiG-29M jets, F-16s and 155mm shells from example.com."))
        .containsExactly(
            "It ordered S-300V and MiG-29M jets , F-16s and 155 mm shells from example.com .");
  }

  @Test
  void codesATitleThatOpensTheTextOnce() {
    Article article = titled("Envoys  Meet", "Envoys Meet\nThe envoys met in Oslo.");
    assertThat(SPLITTER.split(article))
        .extracting(Sentence::part, Sentence::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Part.TEXT, Kind.HEADLINE),
            org.assertj.core.groups.Tuple.tuple(Part.TEXT, Kind.BODY));
  }

  @Test
  void keepsATitleThatAlsoOpensASentence() {
    Article article = titled("Envoys meet", "Envoys meet in Oslo on Monday.");
    assertThat(SPLITTER.split(article))
        .extracting(Sentence::part)
        .containsExactly(Part.TITLE, Part.TEXT);
  }

  @Test
  void putsATitleCaseHeadlineIntoOrdinaryCase() {
    Article article =
        titled("Prime Minister Orsini Urges Norway to Halt Missile Sales in May 2012", "She left.");
    assertThat(forms(SPLITTER.split(article).get(0)))
        .isEqualTo("Prime Minister Orsini urges Norway to halt missile sales in May 2012");
  }

  @Test
  void putsAHeadlineInCapitalsIntoOrdinaryCase() {
    Article article =
        titled(
            "ORSINI, McKAY DISCUSS NATO JETS AND S-300 WITH U.S. IN OSLO: US SAYS NO",
            "Mr. Orsini met Mr. McKay.");
    assertThat(forms(SPLITTER.split(article).get(0)))
        .isEqualTo("Orsini , McKay discuss NATO jets and S-300 with U.S. in Oslo : US says no");
  }

  @Test
  void followsTheArticleWhereAnOrdinaryWordIsAName() {
    Article article = titled("RICE MEETS STRONG IN PARIS", "Then Ms. Rice met Mr. Strong there.");
    assertThat(forms(SPLITTER.split(article).get(0))).isEqualTo("Rice meets Strong in Paris");
  }

  @Test
  void leavesAnOrdinaryHeadlineAlone() {
    Article article = titled("Turkey buys Patriot missiles from Raytheon", "It did.");
    assertThat(forms(SPLITTER.split(article).get(0)))
        .isEqualTo("Turkey buys Patriot missiles from Raytheon");
  }

  @Test
  void cutsASentenceWithoutEndAndSaysSo() {
    String text = "ship the jets, and ".repeat(2000);
    Splitting splitting = SPLITTER.divide(Article.of("a", text));
    assertThat(splitting.sentences())
        .allMatch(s -> s.words().size() <= SentenceSplitter.LONGEST_SENTENCE);
    assertThat(splitting.sentences().get(0).words()).last().extracting(Word::form).isEqualTo(",");
    assertThat(splitting.cuts()).singleElement().extracting(Splitting.Cut::words).isEqualTo(10_000);
  }

  @Test
  void survivesWhatIsNoText() {
    String text =
        "A \ud800 b\u0000\u0007c \udc00. \ud83d\ude00 \u4f60\u597d \u202eabc\u202c &#0; &#xFFFFFF; & ;";
    for (Sentence sentence : SPLITTER.split(Article.of("a", text))) {
      assertThat(sentence.words()).isNotEmpty();
    }
    assertThat(SPLITTER.split(Article.of("a", ""))).isEmpty();
    assertThat(SPLITTER.split(Article.of("a", " \n\t\u200b\n "))).isEmpty();
    assertThat(SPLITTER.split(titled("", "x"))).hasSize(1);
  }

  @Test
  void splitsAMegabyteInSeconds() {
    assertFast("x".repeat(1 << 20));
    assertFast("missiles, jets; ".repeat(1 << 16));
    assertFast("a.b-c".repeat(1 << 18));
    assertFast("(\"".repeat(1 << 19));
    assertFast("&amp;".repeat(1 << 18));
    assertFast("Envoys met\n".repeat(100_000));
  }

  private static void assertFast(String text) {
    long start = System.nanoTime();
    SPLITTER.split(Article.of("a", text));
    assertThat((System.nanoTime() - start) / 1e9).as(text.substring(0, 20)).isLessThan(20);
  }
}
