/**
 * Finds the article in a web page or a PDF. {@link org.demarche.desk.ingest.page.PageReader} takes
 * the text from the markup and leaves what stands around it; title, date and author come from meta
 * tags and JSON-LD. {@link org.demarche.desk.ingest.page.PdfText} mends the lines of a PDF into
 * paragraphs.
 */
@NullMarked
package org.demarche.desk.ingest.page;

import org.jspecify.annotations.NullMarked;
