package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.demarche.desk.api.page.Slice;
import org.demarche.desk.api.page.StateStore;
import org.demarche.desk.store.Digest;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.QueryString;

/**
 * JSON for programs. What is read from the archive bears an ETag made of the archive's state and
 * the question, so that a client that has the answer already is told so before any work is done.
 */
final class Answers {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String PROGRAM =
      Objects.requireNonNullElse(Answers.class.getPackage().getImplementationVersion(), "");

  private final Desk desk;
  private final StateStore state;

  Answers(Desk desk) {
    this.desk = desk;
    this.state = new StateStore(desk.archive());
  }

  /** Writes an answer. */
  @FunctionalInterface
  interface Body {

    void write(JsonGenerator json) throws IOException;
  }

  /** Reads a page. */
  @FunctionalInterface
  interface Listing<T> {

    Slice<T> read() throws IOException;
  }

  /** Writes an entry of a page. */
  @FunctionalInterface
  interface Item<T> {

    void write(JsonGenerator json, T item) throws IOException;
  }

  /** Answers with what is true now and may not be a moment later. */
  static void send(Context request, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      body.write(json);
    }
    request.contentType("application/json").result(bytes.toByteArray());
  }

  /**
   * Answers from the archive, unless the client has the same answer already.
   *
   * @param asked what the answer depends on beside the address and the archive
   */
  void archived(Context request, Object asked, Body body) throws IOException {
    if (!isKnown(request, asked)) {
      send(request, body);
    }
  }

  /** Gives the answer its ETag; whether the client has it already, and has been told so. */
  boolean isKnown(Context request, Object asked) {
    String before = state.now();
    if (!desk.upkeep().catchUp()) {
      // Links and index are still being made: what is read now may soon be read otherwise.
      return false;
    }
    String question = request.path() + QueryString.of(request);
    String tag =
        "W/\""
            + Digest.hex(String.join("\n", before, PROGRAM, question, asked.toString()))
                .substring(0, 24)
            + '"';
    request.header("ETag", tag);
    String known = Objects.requireNonNullElse(request.header("If-None-Match"), "");
    boolean same =
        known.strip().equals("*") || Arrays.stream(known.split(",")).anyMatch(k -> same(k, tag));
    if (same) {
      request.status(304);
    }
    return same;
  }

  private static boolean same(String known, String tag) {
    String given = known.strip();
    return given.equals(tag) || ("W/" + given).equals(tag);
  }

  /** Answers with a page of a list, and says where the next one is. */
  <T> void list(Context request, Object asked, Listing<T> listing, Item<T> item)
      throws IOException {
    archived(request, asked, json -> page(request, json, listing.read(), item));
  }

  /** Answers with a page of what is true now and may not be a moment later. */
  static <T> void page(Context request, Slice<T> slice, Item<T> item) throws IOException {
    send(request, json -> page(request, json, slice, item));
  }

  private static <T> void page(Context request, JsonGenerator json, Slice<T> slice, Item<T> item)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("items");
    for (T each : slice.items()) {
      item.write(json, each);
    }
    json.writeEndArray();
    next(request, json, slice);
    json.writeEndObject();
  }

  /** Writes the address of the next page, if there is one, and names it in the head (RFC 8288). */
  static void next(Context request, JsonGenerator json, Slice<?> slice) throws IOException {
    if (slice.next() != null) {
      String next = request.path() + QueryString.of(request).with("cursor", slice.next());
      json.writeStringField("next", next);
      request.header("Link", "<" + next + ">; rel=\"next\"");
    }
  }
}
