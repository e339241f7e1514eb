package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.ArticleCoder;
import org.demarche.SmallCoder;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static List<String> explain(String text, @Nullable String frame) {
    return explain(SmallCoder.coder(), text, frame);
  }

  private static List<String> explain(ArticleCoder coder, String text, @Nullable String frame) {
    Article article = SmallCoder.article(text, null);
    List<CodedRecord> records = coder.code(article).records();
    return coder.trace(article).stream()
        .flatMap(coding -> Explanation.of(coding, records, frame).stream())
        .toList();
  }

  @Test
  void showsTreeMentionsFramesAndEventsInTurn() {
    assertThat(explain("Syria attacked Turkey.", null))
        .containsSubsequence("Parse", "Mentions", "Frames", "Events");
  }

  @Test
  void drawsTheTree() {
    assertThat(explain("Syria attacked Turkey.", null))
        .contains(
            "  root  attacked  attack/VBD",
            "    nsubj  Syria  syria/NNP  [GPE]",
            "    dobj  Turkey  turkey/NNP  [GPE]");
  }

  @Test
  void saysWhomAMentionMeansAndWhy() {
    assertThat(explain("Syria attacked Turkey.", null))
        .contains("  Syria  →  Syria [SYR]  (name of syria)");
  }

  @Test
  void saysWhichFramesFitAndWhyOthersDoNot() {
    List<String> lines = explain("Syria attacked Turkey and sold guns.", null);
    assertThat(lines).anyMatch(l -> l.contains("attack at \"attack\"") && l.endsWith("— fits"));
    assertThat(lines)
        .anyMatch(l -> l.contains("sell at \"sell\"") && l.contains("does not fit: no recipient"));
  }

  @Test
  void tellsEventsWithModalitySourceAndFrame() {
    assertThat(explain("Norway said Syria had attacked Turkey.", null))
        .contains(
            "  ASSAULT: Syria [SYR] → Turkey [TUR] (asserted, by the word of Norway; frame attack)");
  }

  @Test
  void tellsWhyAStatementIsNoEvent() {
    assertThat(explain("Norway may help Lebanon.", null))
        .contains("  no AID by aid: only possible");
  }

  @Test
  void speaksOfOneFrameOnly() {
    assertThat(explain("Syria attacked Turkey and helped Lebanon.", "aid"))
        .noneMatch(l -> l.contains("attack at"))
        .anyMatch(l -> l.contains("aid at"));
  }

  @Test
  void tellsWhatBecameOfFramesAboutWeapons() {
    ArticleCoder coder = SmallCoder.shippedCoder();
    String text =
        "Norway sold six corvettes to Chile. Peru asked Norway not to deliver the ships."
            + " Sweden delivered howitzers.";
    assertThat(explain(coder, text, null))
        .anyMatch(l -> l.contains("item=corvettes") && l.endsWith("— fits: transfer, ordered"))
        .anyMatch(l -> l.matches("  \\S+-t1 transfer ordered: Norway \\[NOR] → Chile \\[CHL]: .*"))
        .anyMatch(l -> l.matches("  \\S+-o1 objection: Peru \\[PER] to Norway \\[NOR], against .*"))
        .anyMatch(l -> l.startsWith("  no record by deliver-arms-unsaid: "));
    assertThat(explain(coder, "Syria attacked Turkey.", null)).doesNotContain("Arms");
  }

  @Test
  void copesWithWhatIsNoSentence() {
    assertThat(explain("...", null)).isNotNull();
  }
}
