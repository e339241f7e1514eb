package org.demarche.desk.web.jobs;

import io.javalin.http.Context;
import org.demarche.desk.web.jobs.JobViews.Turning;
import org.demarche.desk.web.site.QueryString;

/**
 * Which page of a long list is asked for.
 *
 * @param size how many a page has
 */
record Turn(long offset, int size) {

  private static final long LAST = 1_000_000;

  static Turn of(Context request, int size) {
    long page = Numbers.of(QueryString.of(request).first("page")).orElse(1L);
    return new Turn((Math.max(1, Math.min(LAST, page)) - 1) * size, size);
  }

  /** Where the neighbouring pages are. */
  Turning turning(String path, long count) {
    long page = offset / size + 1;
    long last = Math.min(count, offset + size);
    return new Turning(
        count == 0
            ? ""
            : JobWording.number(offset + 1)
                + "–"
                + JobWording.number(last)
                + " of "
                + JobWording.number(count),
        page > 1 ? path + "?page=" + (page - 1) : "",
        last < count ? path + "?page=" + (page + 1) : "");
  }
}
