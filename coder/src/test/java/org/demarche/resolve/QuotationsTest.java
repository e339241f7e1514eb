package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.model.Article;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  /** The quotations of a text, each as its words without marks. */
  private static List<String> quotations(String text) {
    Article article = Article.of("a", text);
    List<Sentence> sentences = new SentenceSplitter().split(article);
    Quotations quotations = Quotations.of(article, sentences);
    List<StringBuilder> found = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<Sentence.Word> words = sentences.get(s).words();
      for (int w = 0; w < words.size(); w++) {
        int number = quotations.at(s, w);
        if (number >= 0) {
          while (found.size() <= number) {
            found.add(new StringBuilder());
          }
          found.get(number).append(' ').append(words.get(w).form());
        }
      }
    }
    return found.stream().map(words -> words.toString().strip()).toList();
  }

  @Test
  void goOverSentences() {
    assertThat(quotations("He said: \"We won. They lost.\" It rained."))
        .containsExactly("We won . They lost .");
    assertThat(quotations("“We won. They lost,” he said. “It rained.” It did."))
        .containsExactly("We won . They lost ,", "It rained .");
  }

  @Test
  void goOnInParagraphsThatBeginWithAMark() {
    assertThat(quotations("“We won.\n\n“They lost.\n\n“It rained,” he said.\n\nIt did."))
        .containsExactly("We won . They lost . It rained ,");
  }

  @Test
  void endWithTheParagraphWhenNobodyClosesThem() {
    assertThat(quotations("\"We won, he said.\n\nThey lost. \"It rained,\" he said."))
        .containsExactly("We won , he said .", "It rained ,");
  }

  @Test
  void areToldByTheBlanksAroundAStraightMark() {
    assertThat(quotations("They lost\" and \"won\" again.")).containsExactly("won");
    assertThat(quotations("Norway\"s plan \"failed\" twice.")).containsExactly("failed");
  }

  @Test
  void haveWords() {
    assertThat(quotations("It is \"\" empty.")).isEmpty();
    assertThat(quotations("No marks here.")).isEmpty();
  }
}
