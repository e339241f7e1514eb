package org.demarche.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A news article as received. Nothing is trimmed or normalised: offsets of records count in {@code
 * text} (or in {@code title}) exactly as it stands here.
 *
 * @param id unique within a run
 * @param title headline when the source gives one apart from the text; null when unknown
 * @param text the body; holds the title too when the source did not keep them apart
 * @param published day of publication, the anchor of relative dates; null when unknown
 * @param extra fields of the source that Demarche does not know, kept as they were
 */
public record Article(
    String id,
    @Nullable String title,
    String text,
    @Nullable LocalDate published,
    @Nullable String url,
    @Nullable String source,
    Map<String, Object> extra) {

  /** Copies {@code extra}; rejects a blank id. */
  public Article {
    Objects.requireNonNull(text, "text");
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    extra = Map.copyOf(extra);
  }

  /** An article of which only the text is known. */
  public static Article of(String id, String text) {
    return new Article(id, null, text, null, null, null, Map.of());
  }

  /** The text of one part: empty for a title that is unknown. */
  public String part(Part part) {
    return part == Part.TITLE ? Objects.requireNonNullElse(title, "") : text;
  }
}
