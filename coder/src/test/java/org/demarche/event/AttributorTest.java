package org.demarche.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.SmallCoder;
import org.demarche.model.Attribution;
import org.demarche.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributorTest {

  private static Attribution attribution(String text) {
    List<Event> events = SmallCoder.events(text, LocalDate.of(2010, 9, 7));
    assertThat(events).as(text).hasSize(1);
    Attribution attribution = events.get(0).circumstances().attribution();
    assertThat(attribution).as(text).isNotNull();
    return attribution;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ehud Barak said Syria had attacked Turkey.                          | person      | Ehud Barak
          Kari Solberg said Syria had attacked Turkey.                        | person      | Kari Solberg
          Syria had attacked Turkey, Ehud Barak said.                         | person      | Ehud Barak
          The Norwegian prime minister said Syria had attacked Turkey.        | office      | The Norwegian prime minister
          The Egyptian government said Syria had attacked Turkey.             | institution | The Egyptian government
          Norway said Syria had attacked Turkey.                              | institution | Norway
          TASS said Syria had attacked Turkey.                                | medium      | TASS
          A statement said Syria had attacked Turkey.                         | document    | A statement
          A Norwegian report said Syria had attacked Turkey.                  | document    | A Norwegian report
          Sources said Syria had attacked Turkey.                             | unnamed     | Sources
          Egyptian officials said Syria had attacked Turkey.                  | unnamed     | Egyptian officials
          A diplomat said Syria had attacked Turkey.                          | unnamed     | A diplomat
          According to defense sources, Syria attacked Turkey.                | unnamed     | defense sources
          Syria attacked Turkey, according to Norway.                         | institution | Norway
          """)
  void tellsByWhoseWord(String text, String kind, String words) {
    Attribution attribution = attribution(text);
    assertThat(attribution.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(kind);
    assertThat(attribution.text()).isEqualTo(words);
  }

  @Test
  void knowsThePartyThatSpeaks() {
    Attribution attribution = attribution("Ehud Barak said Syria had attacked Turkey.");
    assertThat(attribution.party()).isNotNull();
    assertThat(attribution.party().code()).isEqualTo("ISR");
    assertThat(attribution.party().office()).isEqualTo("minister of defence");
  }

  @Test
  void tellsQuotedFromReportedSpeech() {
    assertThat(attribution("Ehud Barak said Syria had attacked Turkey.").speech())
        .isEqualTo(Attribution.Speech.INDIRECT);
    assertThat(attribution("\"Syria attacked Turkey,\" Ehud Barak said.").speech())
        .isEqualTo(Attribution.Speech.DIRECT);
    assertThat(attribution("“Syria attacked Turkey,” Ehud Barak said.").speech())
        .isEqualTo(Attribution.Speech.DIRECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "It rained. Syria attacked Turkey. It snowed," Ehud Barak said.       | person      | Ehud Barak
          "It rained. Syria attacked Turkey," said the Egyptian government.     | institution | the Egyptian government
          Officials said: "It rained. Syria attacked Turkey. It snowed."        | unnamed     | Officials
          "It rained," Ehud Barak said. "Syria attacked Turkey."                | person      | Ehud Barak
          "It rained," according to a report. "Syria attacked Turkey."          | document    | a report
          """)
  void findsTheSpeakerOfASentenceInsideAQuotation(String text, String kind, String words) {
    Attribution attribution = attribution(text);
    assertThat(attribution.kind().name().toLowerCase(Locale.ROOT)).isEqualTo(kind);
    assertThat(attribution.text()).isEqualTo(words);
    assertThat(attribution.speech()).isEqualTo(Attribution.Speech.DIRECT);
  }

  @Test
  void takesAFewQuotedWordsForNobodysSpeech() {
    List<Event> events = SmallCoder.events("It rained, Norway said. Syria \"attacked\" Turkey.");
    assertThat(events.get(0).circumstances().attribution()).isNull();
  }

  @Test
  void givesNoSourceToWhatTheArticleItselfSays() {
    assertThat(SmallCoder.events("Syria attacked Turkey.").get(0).circumstances().attribution())
        .isNull();
  }

  @Test
  void takesTheNearestOfTwoSources() {
    assertThat(attribution("Norway said Egypt said Syria had attacked Turkey.").text())
        .isEqualTo("Egypt");
  }
}
