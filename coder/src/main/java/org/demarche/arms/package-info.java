/**
 * Weapons that change hands: who supplies what to whom, how far it has come, who objects, to whom
 * the weapons might be passed on, and what they are said to change. {@link
 * org.demarche.arms.ArmsCoder} is the way in. In each sentence, frames are read into {@link
 * org.demarche.arms.Claim}s; the {@link org.demarche.arms.Story} of the whole article completes
 * them and makes records.
 */
@NullMarked
package org.demarche.arms;

import org.jspecify.annotations.NullMarked;
