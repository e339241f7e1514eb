/**
 * Finds sums of money and counted quantities in a sentence. {@link
 * org.demarche.resolve.amount.AmountFinder} is the way in; numbers that are dates, ages, shares in
 * percent, clock times or parts of a name are left alone.
 */
@NullMarked
package org.demarche.resolve.amount;

import org.jspecify.annotations.NullMarked;
