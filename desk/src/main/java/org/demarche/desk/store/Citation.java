package org.demarche.desk.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands: what is shown and cited of its article.
 *
 * @param article id of the article
 * @param family id of the first of the near-duplicates that it belongs to; its own where it is
 *     alone
 */
public record Citation(
    String article,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String source,
    @Nullable String url,
    String family) {}
