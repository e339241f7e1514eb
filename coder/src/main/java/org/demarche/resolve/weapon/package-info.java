/** Finds the weapons that a text names, and the nouns that it has for weapons. */
@NullMarked
package org.demarche.resolve.weapon;

import org.jspecify.annotations.NullMarked;
