/**
 * What exports say of a party beyond what records hold: {@link
 * org.demarche.desk.export.party.PartyBook} tells a state from a firm or an armed group, and where
 * a government sits, by the lexicon.
 */
@NullMarked
package org.demarche.desk.export.party;

import org.jspecify.annotations.NullMarked;
