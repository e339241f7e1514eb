package org.demarche.desk.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.demarche.desk.store.Digest;
import org.demarche.desk.store.RefusedException;

/**
 * An article that somebody sends as it is, without a file; blank fields are unknown.
 *
 * @param id blank for one made of the text
 * @param published a day
 */
public record PastedText(
    String id, String text, String title, String published, String url, String source) {

  /** Takes blanks off; rejects a blank text and what is no day. */
  public PastedText {
    text = text.strip();
    if (text.isEmpty()) {
      throw new RefusedException("paste a text first");
    }
    published = day(published);
  }

  private static String day(String text) {
    try {
      return text.isBlank() ? "" : LocalDate.parse(text.strip()).toString();
    } catch (DateTimeParseException e) {
      throw new RefusedException("published: expected a day like 2010-09-06");
    }
  }

  /** As a line of JSON, so that its title and its day go with it. */
  String line() {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("id", id.isBlank() ? "text-" + Digest.hex(text).substring(0, 12) : id.strip());
    put(article, "title", title);
    put(article, "published", published);
    put(article, "url", url);
    put(article, "source", source);
    return article.put("text", text) + "\n";
  }

  private static void put(ObjectNode article, String field, String value) {
    if (!value.isBlank()) {
      article.put(field, value.strip());
    }
  }
}
