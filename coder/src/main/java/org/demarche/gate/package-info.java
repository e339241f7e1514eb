/** Decides before parsing which sentences can yield a record at all. */
@NullMarked
package org.demarche.gate;

import org.jspecify.annotations.NullMarked;
