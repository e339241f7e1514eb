package org.demarche.desk.web.jobs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.BadRequestResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.demarche.desk.store.Digest;

/** A text that somebody pastes, as a line of JSON. */
final class PastedText {

  private PastedText() {}

  /** Blank fields are left out. */
  static String line(String text, String title, String published, String source) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("id", "text-" + Digest.hex(text).substring(0, 12));
    put(article, "title", title);
    put(article, "published", day(published));
    put(article, "source", source);
    return article.put("text", text) + "\n";
  }

  private static void put(ObjectNode article, String field, String value) {
    if (!value.isBlank()) {
      article.put(field, value.strip());
    }
  }

  private static String day(String text) {
    try {
      return text.isBlank() ? "" : LocalDate.parse(text.strip()).toString();
    } catch (DateTimeParseException e) {
      throw new BadRequestResponse("published: expected a day like 2010-09-06");
    }
  }
}
