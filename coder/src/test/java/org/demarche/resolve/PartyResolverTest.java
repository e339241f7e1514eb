package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.SmallCoder;
import org.demarche.event.SentenceCoding;
import org.demarche.model.Article;
import org.demarche.model.Party;
import org.demarche.syntax.ParsedSentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a phrase means, in articles of a sentence or a few; the last sentence is asked about. */
class PartyResolverTest {

  /** The parties of the mention headed by a word of the last sentence, in short. */
  private static String meant(String word, String text, @Nullable String published) {
    return mention(word, text, published)
        .map(
            m ->
                m.parties().stream().map(PartyResolverTest::show).collect(Collectors.joining("; ")))
        .orElse("");
  }

  private static Optional<Mention> mention(String word, String text, @Nullable String published) {
    Article article =
        SmallCoder.article(text, published == null ? null : LocalDate.parse(published));
    List<SentenceCoding> codings = SmallCoder.coder().trace(article);
    SentenceCoding last = codings.get(codings.size() - 1);
    ParsedSentence sentence = last.sentence();
    return last.mentions().list().stream()
        .filter(m -> sentence.token(m.head()).form().equals(word))
        .findFirst();
  }

  /** "israel MIL", "israel GOV+MIL Ehud Barak (minister of defence)"; strangers with a "?". */
  private static String show(Party party) {
    List<String> shown = new ArrayList<>();
    shown.add(party.id() != null ? party.id() : party.code() != null ? party.code() : "?");
    if (!party.sector().isEmpty()) {
      shown.add(String.join("+", party.sector()));
    }
    if (party.person() != null) {
      shown.add(party.person());
    }
    if (party.office() != null) {
      shown.add("(" + party.office() + ")");
    }
    return String.join(" ", shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Israel   | Israel attacked Syria.                        | israel
          Tehran   | Tehran attacked Syria.                        | iran GOV
          Kremlin  | The Kremlin met Norway.                       | russia GOV
          Duma     | The Duma met Norway.                          | russia LEG
          Hizbollah | Hizbollah attacked Syria.                    | hezbollah REB
          troops   | Israeli troops attacked Syria.                | israel MIL
          army     | Israel's army attacked Syria.                 | israel MIL
          army     | The army of Israel attacked Syria.            | israel MIL
          troops   | Rebel troops from Syria attacked Turkey.      | SYR REB
          Rebels   | Rebels in Syria attacked Turkey.              | SYR REB
          fighters | Hezbollah fighters attacked Israel.           | hezbollah REB
          Peacekeepers | Peacekeepers attacked a farm.             | UNO MIL
          plants   | Israel attacked Tehran's plants.              | iran
          marine   | An Egyptian marine attacked Syria.            | egypt
          accord   | Norway broke the Iran accord.                 | iran
          """)
  void knowsPartiesByNameSeatBodyAndPossession(String word, String text, String expected) {
    assertThat(meant(word, text, null)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          officials | Norway met Chile. Norway fined the Vangsnes Corp. Vangsnes officials met Egypt. | ? GOV
          Inc       | Duma Inc met Egypt.                                                            | ?
          it        | Norway met Chile. Egypt said it was decided to wait.                           |
          """)
  void lendsNoStateToStrangers(String word, String text, @Nullable String expected) {
    assertThat(meant(word, text, null)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void takesAnAccordForNobodysThatIsCalledAfterATown() {
    assertThat(meant("accord", "Norway broke the Tehran accord.", null)).isEqualTo("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rabin    | Defense Minister Yitzhak Rabin met Norway.     | 1987-05-01 | israel GOV+MIL Yitzhak Rabin (minister of defence)
          Rabin    | Yitzhak Rabin met Norway.                      | 1987-05-01 | israel GOV+MIL Yitzhak Rabin (minister of defence)
          Rabin    | Yitzhak Rabin met Norway.                      | 1994-05-01 | israel GOV Yitzhak Rabin (prime minister)
          Barak    | Ehud Barak met Norway.                         | 2000-05-01 | israel GOV Ehud Barak (prime minister)
          Barak    | Ehud Barak met Norway.                         | 2010-05-01 | israel GOV+MIL Ehud Barak (minister of defence)
          Barak    | Defense Minister Barak met Norway.             | 2010-05-01 | israel GOV+MIL Ehud Barak (minister of defence)
          Gallant  | Israeli Defense Minister Gallant met Norway.   | 2023-05-01 | israel GOV+MIL Yoav Gallant (minister of defence)
          Putin    | Vladimir Putin met Norway.                     | 2010-05-01 | russia GOV Vladimir Putin (prime minister)
          Putin    | Vladimir Putin met Norway.                     | 2014-05-01 | russia GOV Vladimir Putin (president)
          Putin    | Prime Minister Vladimir Putin met Norway.      | 2014-05-01 | russia GOV Vladimir Putin (prime minister)
          """)
  void tellsAPersonsOfficeByTheDateOrTheTitle(
      String word, String text, String published, String expected) {
    assertThat(meant(word, text, published)).isEqualTo(expected);
  }

  @Test
  void takesNoHolderForTheHolderOfATitleWhenTheDateDoesNotFit() {
    String inTime = "Israeli Defense Minister Barak met Norway.";
    assertThat(meant("Barak", inTime, "2010-05-01")).contains("Ehud Barak");
    assertThat(meant("Barak", inTime, "1987-05-01")).doesNotContain("Ehud Barak");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Defense Minister Yitzhak Rabin met Norway. The Israeli defense minister met Chile.    | 1987-05-01 | Yitzhak Rabin
          Defense Minister Ehud Barak met Norway. The Israeli defense minister met Chile.       | 2010-05-01 | Ehud Barak
          Defense Minister Yoav Gallant met Norway. The Israeli defense minister met Chile.     | 2023-05-01 | Yoav Gallant
          """)
  void takesATitleForTheHolderWhomTheArticleNames(String text, String published, String person) {
    assertThat(meant("minister", text, published)).contains(person);
  }

  @Test
  void namesNoHolderWhomTheArticleLeavesUnnamed() {
    assertThat(meant("minister", "The Israeli defense minister met Chile.", "2010-05-01"))
        .isEqualTo("israel GOV+MIL (minister of defence)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Barak    | Ehud Barak met Chile. Barak met Norway.                                | Ehud Barak
          Solberg  | Norwegian Foreign Minister Kari Solberg met Chile. Solberg met Egypt.   | Kari Solberg
          Barak    | Barak met Norway. Ehud Barak met Chile. Later Barak met Egypt.         | Ehud Barak
          """)
  void takesASurnameForThePersonOfThatFullName(String word, String text, String person) {
    assertThat(meant(word, text, "2010-05-01")).contains(person);
  }

  @Test
  void givesAStrangerThePartyOfTheTitle() {
    assertThat(meant("Solberg", "Norwegian Foreign Minister Kari Solberg met Chile.", null))
        .isEqualTo("norway GOV Kari Solberg (minister of foreign affairs)");
    assertThat(meant("Solberg", "Kari Solberg met Chile.", null)).isEqualTo("? Kari Solberg");
  }

  @Test
  void dropsAnOfficeThatIsNoLongerHeld() {
    assertThat(meant("Solberg", "Former Norwegian Foreign Minister Kari Solberg met Chile.", null))
        .doesNotContain("(minister");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He       | Ehud Barak met Norway. He met Chile.                                   | Ehud Barak
          He       | Ehud Barak met Vladimir Putin. He met Chile.                           | Ehud Barak
          He       | Ehud Barak met Norway. It rained. He met Chile.                        | Ehud Barak
          It       | Israel attacked Syria. It attacked Lebanon.                            | israel
          It       | Hezbollah attacked Israel. It attacked Syria.                          | hezbollah
          They     | Israeli troops attacked Syria. They attacked Lebanon.                  | israel MIL
          its      | Israel moved its border.                                               | israel
          his      | Ehud Barak met his friends.                                            | Ehud Barak
          """)
  void takesAPronounForTheLastThatFitsSubjectsFirst(String word, String text, String expected) {
    assertThat(meant(word, text, "2010-05-01")).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He       | Israel attacked Syria. He met Chile.
          It       | Ehud Barak smiled. It rained.
          They     | Ehud Barak smiled. They met Chile.
          He       | Ehud Barak smiled. It rained. It snowed. It thundered. He met Chile.
          """)
  void leavesAPronounOpenWhereNothingNearFits(String word, String text) {
    assertThat(meant(word, text, "2010-05-01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two      | Ehud Barak met Vladimir Putin. The two signed an agreement.   | Ehud Barak; Vladimir Putin
          Both     | Norway met Chile. Both signed a treaty.                       | norway; chile
          sides    | Norway met Chile. The two sides signed a treaty.              | norway; chile
          leaders  | Ehud Barak met Vladimir Putin. Both leaders signed a treaty.  | Ehud Barak; Vladimir Putin
          """)
  void takesTheTwoForThoseWhoActedTogether(String word, String text, String expected) {
    String found =
        mention(word, text, "2010-05-01")
            .map(
                m ->
                    m.parties().stream()
                        .map(p -> p.person() == null ? String.valueOf(p.id()) : p.person())
                        .collect(Collectors.joining("; ")))
            .orElse("");
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void takesNoTwoThatCountSomethingForAReference() {
    assertThat(mention("two", "Norway met Chile. It sold two frigates.", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hosts    | Ehud Barak met his Russian hosts.                            | russia
          country  | Norway voted. The police left the country.                   | norway
          minister | Ehud Barak met Chile. The country's defense minister smiled. | chile
          border   | Norway moved its border.                                     | norway
          country  | Ehud Barak left his country.                                 | israel
          """)
  void readsHisHostsAndTheCountry(String word, String text, String expected) {
    assertThat(meant(word, text, "2010-05-01")).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We       | "We attacked Syria," Ehud Barak said.                                | israel
          I        | "I met Chile," Ehud Barak said.                                      | israel GOV+MIL Ehud Barak (minister of defence)
          forces   | Norway waited. "Our forces attacked Syria," said Ehud Barak.         | israel MIL
          us       | Hezbollah said: "It rained. Israel attacked us."                     | hezbollah REB
          We       | "It rained," Ehud Barak said. "We attacked Syria."                   | israel
          We       | Ehud Barak spoke. "It rained," he said. "It snowed. We met Chile."   | israel
          We       | "It rained," Ehud Barak said.¶"We attacked Syria."                | israel
          we       | "It rained," Ehud Barak said, adding that "we attacked Syria."       | israel
          We       | "It rained," Vladimir Putin said. "We met," Ehud Barak said.         | israel
          """)
  void takesWeForWhomTheSpeakerActsFor(String word, String text, String expected) {
    assertThat(meant(word, text.replace("¶", "\n\n"), "2010-05-01")).isEqualTo(expected);
  }

  @Test
  void looksAheadForTheSpeaker() {
    Article article =
        SmallCoder.article(
            "Chile voted. \"We attacked Syria. We met Norway,\" Ehud Barak said.",
            LocalDate.of(2010, 5, 1));
    SentenceCoding second = SmallCoder.coder().trace(article).get(1);
    assertThat(second.mentions().parties(1).get(0).id()).isEqualTo("israel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ehud Barak smiled. We attacked Syria.",
        "Ehud Barak smiled. \"We attacked Syria.\"",
        "\"It rained,\" Ehud Barak said. The \"We\" party won.",
        "\"It rained,\" Ehud Barak said. Norway voted. \"We attacked Syria.\""
      })
  void leavesWeOpenWhereNobodyIsSaidToSpeak(String text) {
    assertThat(meant("We", text, "2010-05-01")).isEmpty();
  }

  @Test
  void takesNoOtherPronounForTheOneWhoSpeaks() {
    assertThat(meant("It", "Syria voted. \"We met Norway. It smiled,\" Ehud Barak said.", null))
        .isNotEqualTo("israel");
  }

  @Test
  void giveABareTitleToTheOneStateOfTheArticle() {
    assertThat(meant("police", "Norway voted. The police attacked farmers.", null))
        .isEqualTo("norway COP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          diplomats | Russian diplomats in Washington met Norway.                        | russia GOV
          hands     | Rifles of Libya fell into rebel hands.                             | ? REB
          it        | Norway threatened Egypt with sanctions if it bought ships.         | egypt
          it        | Norway left Egypt after accusing it of theft.                      | egypt
          Thousands | Thousands marched through Norway.                                  | norway CVL
          it        | Norway warned Egypt of sanctions, and it voted.                    | norway
          """)
  void readsDiplomatsHandsAndConditions(String word, String text, String expected) {
    assertThat(meant(word, text, null)).isEqualTo(expected);
  }

  @Test
  void guessesNoStateWhereTheArticleNamesTwo() {
    assertThat(meant("police", "Norway and Chile voted. The police attacked farmers.", null))
        .isEqualTo("? COP");
  }

  @Test
  void givesTheHomeOfATitleThatOneStateHas() {
    assertThat(meant("Shultz", "Secretary of State George Shultz met Norway.", "1987-05-01"))
        .isEqualTo("united-states GOV George Shultz (minister of foreign affairs)");
  }

  @Test
  void reportsWhyAPhraseMeansWhatItMeans() {
    Mention mention = mention("Israel", "Israel attacked Syria.", null).orElseThrow();
    assertThat(mention.why()).isEqualTo("name of israel");
    assertThat(mention.kind()).isEqualTo(Mention.Kind.NAME);
  }
}
