/** One label for a given pair of parties in a sentence. */
@NullMarked
package org.demarche.relation;

import org.jspecify.annotations.NullMarked;
