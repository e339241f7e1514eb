/**
 * Tells in which language an article is written: {@link
 * org.demarche.desk.ingest.language.LanguageFinder}. Only English is coded.
 */
@NullMarked
package org.demarche.desk.ingest.language;

import org.jspecify.annotations.NullMarked;
