package org.demarche.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.LexiconException;
import org.demarche.lexicon.LexiconFiles;
import org.demarche.lexicon.TinyLexicon;
import org.junit.jupiter.api.Test;

/** A broken frame is reported and does not keep the others from being read. */
class SoundPartTest {

  private final Map<String, String> texts = TinyLexicon.texts();

  @Test
  void each_broken_frame_is_a_finding_and_the_others_are_read() {
    texts.put("frames/lost.yml", "frame: lost\n");
    texts.put("frames/torn.yml", "frame: [\n");
    SoundPart sound = SoundPart.of(LexiconFiles.ofTexts(texts));
    assertThat(sound.lexicon().frames()).extracting(Frame::id).containsExactly("sign");
    assertThat(sound.findings())
        .extracting(Finding::file)
        .containsExactlyInAnyOrder("frames/lost.yml", "frames/torn.yml");
    assertThat(sound.findings()).allMatch(f -> f.line() > 0 && !f.message().contains("frames/"));
  }

  @Test
  void a_fault_elsewhere_is_thrown() {
    texts.put("words/classes.yml", "");
    assertThatThrownBy(() -> SoundPart.of(LexiconFiles.ofTexts(texts)))
        .isInstanceOf(LexiconException.class);
  }
}
