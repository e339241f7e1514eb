/**
 * Corrections of records by hand: {@link org.demarche.desk.review.correction.Correction} gives a
 * record's fields as a person may change them, and reads what they changed.
 */
@NullMarked
package org.demarche.desk.review.correction;

import org.jspecify.annotations.NullMarked;
