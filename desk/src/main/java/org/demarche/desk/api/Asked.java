package org.demarche.desk.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.desk.api.page.Cursor;
import org.demarche.desk.api.page.Order;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.search.Search;
import org.demarche.desk.web.site.QueryString;
import org.jspecify.annotations.Nullable;

/** What a request asks for beside the filter; whatever is not understood is answered with 400. */
record Asked(QueryString query) {

  static final int MOST = 200;
  private static final int USUAL = 50;
  private static final String OFFSET = "OFFSET";

  static Asked of(Context request) {
    return new Asked(QueryString.of(request));
  }

  /** A number in the path; what is none leads nowhere. */
  static long number(Context request) {
    return number(request, "number");
  }

  /** A number in the path under another name. */
  static long number(Context request, String name) {
    try {
      return Long.parseLong(request.pathParam(name));
    } catch (NumberFormatException e) {
      throw new NotFoundResponse("nothing has this number");
    }
  }

  /** How many entries a page has at most. */
  int limit() {
    String asked = query.first("limit");
    if (asked.isEmpty()) {
      return USUAL;
    }
    if (!asked.matches("\\d{1,4}")
        || Integer.parseInt(asked) < 1
        || Integer.parseInt(asked) > MOST) {
      throw new BadRequestResponse("limit: expected a number from 1 to " + MOST);
    }
    return Integer.parseInt(asked);
  }

  /** Where the page begins, in a list of this order; null for the first page. */
  @Nullable Cursor cursor(Order order) {
    return Cursor.read(query.first("cursor"), order.name(), 2);
  }

  /** How many entries are passed over, in a list whose cursors count entries. */
  int offset() {
    Cursor cursor = Cursor.read(query.first("cursor"), OFFSET, 1);
    return cursor == null ? 0 : (int) Math.max(0, Math.min(Integer.MAX_VALUE, cursor.number(0)));
  }

  /** A page of a list whose cursors count entries; of {@code found} there is one more, if any. */
  <T> Slice<T> slice(List<T> found) {
    return Slice.of(found, limit(), last -> Cursor.of(OFFSET, offset() + limit()));
  }

  /** The page that a search gives, without its entries. */
  Slice<Object> pageOf(long total) {
    long end = (long) offset() + limit();
    boolean more = end < total && end + limit() <= Search.Page.DEEPEST;
    return new Slice<>(List.of(), more ? Cursor.of(OFFSET, end) : null);
  }

  Order order() {
    return choice("order", Order.ARRIVAL);
  }

  /** The value of this name, one of a kind; the usual one when none is given. */
  <E extends Enum<E>> E choice(String name, E usual) {
    String asked = query.first(name);
    if (asked.isEmpty()) {
      return usual;
    }
    List<E> all = Arrays.asList(usual.getDeclaringClass().getEnumConstants());
    return all.stream()
        .filter(each -> JsonFields.word(each).equals(asked.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestResponse(
                    name
                        + ": "
                        + asked
                        + ": expected one of "
                        + all.stream().map(JsonFields::word).collect(Collectors.joining(", "))));
  }

  /** Whether the value of this name says yes. */
  boolean flag(String name) {
    String asked = query.first(name);
    if (!asked.isEmpty() && !List.of("true", "false").contains(asked)) {
      throw new BadRequestResponse(name + ": expected true or false");
    }
    return asked.equals("true");
  }
}
