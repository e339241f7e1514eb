package org.demarche.syntax;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says which lemmas a word may have before it is parsed: one for each part of speech that carries
 * frames. What the parser later gives as the lemma is always among them. Thread-safe.
 */
public final class Lemmas {

  private static final List<String> TAGS =
      List.of(
          "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS",
          "RB", "RBR", "RBS");

  private final EnglishMorphAnalyzer analyzer = new EnglishMorphAnalyzer();
  private final LemmaTable exceptions = LemmaTable.load();

  /**
   * A dictionary form as the parser spells it: "criticize" for "criticise".
   *
   * @param part first letter of the part of speech's tag: N, V or J
   */
  public String spelling(String lemma, char part) {
    return exceptions.spelling(lemma, part);
  }

  /** The lemmas of a form, and the form itself, in lower case. */
  public Set<String> of(String form) {
    String simplified = StringUtils.toSimplifiedForm(form);
    Set<String> lemmas = new LinkedHashSet<>();
    lemmas.add(form.toLowerCase(Locale.ROOT));
    for (String tag : TAGS) {
      lemmas.add(exceptions.lemma(form, tag, analyzer.lemmatize(simplified, tag)));
    }
    return lemmas;
  }
}
