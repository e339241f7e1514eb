package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON object that a request brings. */
final class Sent {

  private static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Sent() {}

  /** Reads it; answers 413, 415 or 400 for what is too much, no JSON or no object. */
  static JsonNode read(Context request) throws IOException {
    String type = Objects.requireNonNullElse(request.contentType(), "");
    if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw new HttpResponseException(415, "send JSON, with Content-Type: application/json");
    }
    byte[] bytes = request.bodyInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new HttpResponseException(413, "more than 1 MiB; send one article at a time");
    }
    try {
      JsonNode sent = JSON.readTree(bytes);
      if (sent.isObject()) {
        return sent;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse("not JSON: " + e.getOriginalMessage());
    }
    throw new BadRequestResponse("expected a JSON object");
  }

  /** Refuses fields that nothing would be done with. */
  static void only(JsonNode sent, String... known) {
    Iterator<String> names = sent.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!List.of(known).contains(name)) {
        throw new UnprocessableContentResponse(
            name + ": no such field; known are " + String.join(", ", known));
      }
    }
  }

  /** The text of a field; null when it is not there. */
  static @Nullable String text(JsonNode sent, String field) {
    JsonNode value = sent.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new UnprocessableContentResponse(field + ": expected a text");
    }
    return value.textValue();
  }

  /** The text of a field that must be there. */
  static String needed(JsonNode sent, String field) {
    String text = text(sent, field);
    if (text == null || text.isBlank()) {
      throw new UnprocessableContentResponse(field + ": expected a text");
    }
    return text;
  }

  /** The text of a field; empty when it is not there. */
  static String textOrEmpty(JsonNode sent, String field) {
    return Objects.requireNonNullElse(text(sent, field), "");
  }

  /** The texts of a field, which is a list; empty when it is not there. */
  static List<String> texts(JsonNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new UnprocessableContentResponse(field + ": expected a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode each : value) {
      if (!each.isTextual()) {
        throw new UnprocessableContentResponse(field + ": expected a list of texts");
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  /** Whether a field says yes; no when it is not there. */
  static boolean flag(JsonNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new UnprocessableContentResponse(field + ": expected true or false");
    }
    return value.booleanValue();
  }

  /** The whole number of a field that must be there. */
  static long number(JsonNode sent, String field) {
    JsonNode value = sent.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new UnprocessableContentResponse(field + ": expected a whole number");
    }
    return value.longValue();
  }
}
