/**
 * Shows how a sentence was read: its tree, its mentions, the frames that fired and why others did
 * not.
 */
@NullMarked
package org.demarche.explain;

import org.jspecify.annotations.NullMarked;
