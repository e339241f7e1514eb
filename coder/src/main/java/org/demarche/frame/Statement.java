package org.demarche.frame;

import java.util.List;
import org.demarche.model.Modality;

/**
 * A meaning that a sentence reports, with what stands above it.
 *
 * @param modality whether the sentence says that it is so
 * @param purpose whether it is only what something else is for: "signed a contract to buy"
 * @param sayings tokens of the words of saying above it, innermost first
 */
public record Statement(
    Meaning meaning, Modality modality, List<Integer> sayings, boolean purpose) {

  Statement(Meaning meaning, Modality modality) {
    this(meaning, modality, List.of(), false);
  }
}
