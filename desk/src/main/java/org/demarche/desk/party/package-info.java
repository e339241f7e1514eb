/**
 * Parties across the archive: {@link org.demarche.desk.party.PartyDecisionStore} keeps who was
 * merged and renamed, {@link org.demarche.desk.party.PartyStore} finds parties and what articles
 * call them, {@link org.demarche.desk.party.RelationStore} counts who did what to whom.
 */
@NullMarked
package org.demarche.desk.party;

import org.jspecify.annotations.NullMarked;
