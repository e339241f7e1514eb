package org.demarche.desk.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** Ids in records that people decided on: they follow those that the machine gives now. */
final class ReviewedJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int SHORT = 8;

  private ReviewedJson() {}

  /** The same record under another id. */
  static String withId(String record, String id) {
    return write(read(record).put("id", id));
  }

  /**
   * The same record under an id that no record of the machine's has: the machine finds it no more.
   */
  static String withoutMachineId(String record, String key) {
    ObjectNode object = read(record);
    String article = Objects.requireNonNull(object.get("article"), "no article").asText();
    return write(object.put("id", article + "-r" + key.substring(0, SHORT)));
  }

  private static ObjectNode read(String record) {
    try {
      return (ObjectNode) JSON.readTree(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the archive holds a damaged record", e);
    }
  }

  private static String write(ObjectNode record) {
    try {
      return JSON.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
