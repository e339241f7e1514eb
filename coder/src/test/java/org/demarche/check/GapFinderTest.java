package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.SmallCoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapFinderTest {

  private static final GapFinder FINDER = new GapFinder(SmallCoder.lexicon().lightVerbs());

  private static List<String> gaps(String text) {
    return SmallCoder.coder().trace(SmallCoder.article(text, null)).stream()
        .flatMap(coding -> FINDER.find(coding).stream())
        .map(gap -> gap.part() + " " + gap.trigger() + " at " + gap.recipientAt())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Egypt serenaded Norway.                      | verb serenade at object
          Norway was serenaded by Egypt.               | verb serenade at object
          Egypt ruffled feathers in Norway.            | verb ruffle + feather at in
          Egypt fawned on Norway.                      | verb fawn at on
          Egypt's flirtation with Norway ended.        | noun flirtation at with
          """)
  void namesWhatStandsBetweenTwoPartiesAsAFrameWould(String text, String expected) {
    assertThat(gaps(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Egypt attacked Norway.",
    "Egypt serenaded the crowd.",
    "Egypt serenaded Egypt.",
    "Egypt is in Norway."
  })
  void leavesWhatAFrameTellsAndWhatTiesNoTwo(String text) {
    assertThat(gaps(text)).isEmpty();
  }
}
