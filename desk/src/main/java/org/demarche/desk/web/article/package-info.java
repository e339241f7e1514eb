/** The page of an article: its text with the evidence marked, the records in the margin. */
@NullMarked
package org.demarche.desk.web.article;

import org.jspecify.annotations.NullMarked;
