package org.demarche.desk.api.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page begins; null on the last one
 */
public record Slice<T>(List<T> items, @Nullable Cursor next) {

  /** Copies the items. */
  public Slice {
    items = List.copyOf(items);
  }

  /**
   * A page of what was looked up.
   *
   * @param found one more than the limit, where there are more
   * @param place of an item in the list
   */
  public static <T> Slice<T> of(List<T> found, int limit, Function<T, Cursor> place) {
    if (found.size() <= limit) {
      return new Slice<>(found, null);
    }
    return new Slice<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
  }
}
