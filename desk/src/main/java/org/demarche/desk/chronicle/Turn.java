package org.demarche.desk.chronicle;

import org.jspecify.annotations.Nullable;

/**
 * Which page of the chronicle is wanted: by what stands at its edge, so that a late page costs no
 * more than the first.
 *
 * @param newestFirst the order of the list
 * @param backward whether the page lies before the edge
 * @param edge what stands next to the page; null for the first page
 * @param limit at most so many entries
 */
public record Turn(boolean newestFirst, boolean backward, Entry.@Nullable Key edge, int limit) {

  /** Whether days descend in the order in which rows are read. */
  boolean descends() {
    return newestFirst != backward;
  }
}
