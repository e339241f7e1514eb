package org.demarche.desk.store;

import org.demarche.model.CodingResult;

/**
 * An article that comes into the archive, with all that was found in it.
 *
 * @param language ISO 639-1 code, or {@code und}
 * @param origin where it was read: file with line, or URL
 */
public record Addition(
    CodingResult result, String language, String origin, StoredArticle.Coding coding) {}
