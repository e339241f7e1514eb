/**
 * The articles that records rest on, for the lists of sources of papers and reports: {@link
 * org.demarche.desk.export.citation.BibtexExporter} for LaTeX, {@link
 * org.demarche.desk.export.citation.CslExporter} for Zotero, pandoc and other CSL processors.
 */
@NullMarked
package org.demarche.desk.export.citation;

import org.jspecify.annotations.NullMarked;
