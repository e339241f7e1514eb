/**
 * What all pages of the desk share: {@link org.demarche.desk.web.site.Router} takes their routes
 * with the role that each needs, {@link org.demarche.desk.web.site.Guard} lets requests through,
 * {@link org.demarche.desk.web.site.Screens} renders, {@link org.demarche.desk.web.site.Desk} is
 * what pages work with.
 */
@NullMarked
package org.demarche.desk.web.site;

import org.jspecify.annotations.NullMarked;
