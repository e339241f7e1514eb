/**
 * Parties: {@link org.demarche.desk.web.parties.PartyPages} lists and shows them and what two of
 * them did to each other, {@link org.demarche.desk.web.parties.PartyEditing} merges and renames
 * them.
 */
@NullMarked
package org.demarche.desk.web.parties;

import org.jspecify.annotations.NullMarked;
