package org.demarche.desk.ingest.fetch;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer from the web, still to be read. Closing the content ends the connection.
 *
 * @param url where it came from at last, after redirects
 * @param mediaType as the server declares it
 */
public record Fetched(String url, @Nullable String mediaType, InputStream content) {}
