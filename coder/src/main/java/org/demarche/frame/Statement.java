package org.demarche.frame;

import java.util.List;
import org.demarche.model.Modality;

/**
 * A meaning that a sentence reports, with what stands above it.
 *
 * @param modality whether the sentence says that it is so
 * @param sayings tokens of the words of saying above it, innermost first
 */
public record Statement(Meaning meaning, Modality modality, List<Integer> sayings) {}
