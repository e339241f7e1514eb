/**
 * Fetches from the web what others name: feeds, and the pages that they link to. {@link
 * org.demarche.desk.ingest.fetch.Fetcher} connects to the very address that was checked, so that no
 * name can be made to lead into a private network, and bounds size, time and redirects. It does not
 * read robots.txt: it is for the few pages of a feed, not for crawling.
 */
@NullMarked
package org.demarche.desk.ingest.fetch;

import org.jspecify.annotations.NullMarked;
