/**
 * Entities of FollowTheMoney, the data model of Aleph and OpenSanctions: {@link
 * org.demarche.desk.export.ftm.FollowTheMoneyExporter} writes articles, parties, incidents and
 * cases as entities that refer to each other. The model knows no weapons: what they are stands in
 * titles and keywords of contracts.
 */
@NullMarked
package org.demarche.desk.export.ftm;

import org.jspecify.annotations.NullMarked;
