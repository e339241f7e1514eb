package org.demarche.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmaTableTest {

  private static final LemmaTable TABLE = LemmaTable.load();

  @ParameterizedTest
  @CsvSource({
    "provided, VBN, provided, provide",
    "Recognise, VB, recognise, recognize",
    "seconds, VBZ, #ord#, second",
    "defence, NN, defence, defense",
    "headquarters, NNS, headquarter, headquarters"
  })
  void mendsWhatNlp4jGetsWrong(String form, String tag, String found, String lemma) {
    assertThat(TABLE.lemma(form, tag, found)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({
    "S-300, NN, s-0, s-300",
    "S-300s, NNS, s-0s, s-300",
    "MiG-29s, NNPS, mig-0s, mig-29",
    "1990s, NNS, 0s, 1990s",
    "three, CD, #crd#, three",
    "Billions, NNS, #crd#, billion",
    "sixties, NNS, #crd#, sixty"
  })
  void keepsNumbersAndDesignations(String form, String tag, String found, String lemma) {
    assertThat(TABLE.lemma(form, tag, found)).isEqualTo(lemma);
  }

  @Test
  void leavesOtherLemmasAsTheyAre() {
    assertThat(TABLE.lemma("sold", "VBD", "sell")).isEqualTo("sell");
  }
}
