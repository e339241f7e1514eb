package org.demarche.resolve.amount;

import org.demarche.model.Quantity;

/**
 * A quantity and what it counts.
 *
 * @param first index of its first token, the qualifier included
 * @param last index of its last token
 * @param counted index of the noun that is counted; -1 when none is named
 * @param quantity how many
 */
public record FoundQuantity(int first, int last, int counted, Quantity quantity) {}
