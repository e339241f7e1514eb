/**
 * The list of cases, a case's dossier, and what people decide about cases. {@link
 * org.demarche.desk.web.cases.CasePages} holds the routes, {@link
 * org.demarche.desk.web.cases.DossierPage} puts a dossier together from the parts beside it.
 */
@NullMarked
package org.demarche.desk.web.cases;

import org.jspecify.annotations.NullMarked;
