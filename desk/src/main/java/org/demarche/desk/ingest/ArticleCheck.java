package org.demarche.desk.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.ingest.format.Remark;
import org.demarche.model.Article;
import org.jspecify.annotations.Nullable;

/** What every article passes before it is given out: its id, its day, its characters. */
final class ArticleCheck {

  private final ReadOptions options;
  private final Map<String, String> placeOfId = new HashMap<>();

  ArticleCheck(ReadOptions options) {
    this.options = options;
  }

  Reading check(Reading reading) {
    if (!(reading instanceof Reading.Ready ready)) {
      return reading;
    }
    String id = Characters.marked(ready.article().id());
    String first = options.onlyOnce() ? placeOfId.putIfAbsent(id, ready.place()) : null;
    if (first == null) {
      return clean(
          new Reading.Ready(dated(ready.article()), ready.idGiven(), ready.place(), ready.notes()));
    }
    return new Reading.Refused(InputProblem.usedBefore(ready.place(), id, first));
  }

  private Article dated(Article article) {
    LocalDate day = article.published() == null ? options.published() : article.published();
    return new Article(
        article.id(),
        article.title(),
        article.text(),
        day,
        article.url(),
        article.source(),
        article.extra());
  }

  /** No database keeps half a character or the character zero; a mark takes its place. */
  private static Reading clean(Reading.Ready ready) {
    Article article = ready.article();
    Map<String, Object> extra = new HashMap<>();
    article.extra().forEach((key, value) -> extra.put(Characters.marked(key), marked(value)));
    Article clean =
        new Article(
            Characters.marked(article.id()),
            markedOrNull(article.title()),
            Characters.marked(article.text()),
            article.published(),
            markedOrNull(article.url()),
            markedOrNull(article.source()),
            extra);
    if (clean.equals(article)) {
      return ready;
    }
    Remark marks =
        new Remark("holds characters that are none, and are marked", "look at the source");
    List<InputProblem> notes = new ArrayList<>(ready.notes());
    notes.add(InputProblem.note(ready.place(), marks));
    return new Reading.Ready(clean, ready.idGiven(), ready.place(), notes);
  }

  private static @Nullable String markedOrNull(@Nullable String text) {
    return text == null ? null : Characters.marked(text);
  }

  private static Object marked(Object value) {
    if (value instanceof String text) {
      return Characters.marked(text);
    }
    if (value instanceof List<?> list) {
      List<Object> marked = new ArrayList<>();
      list.forEach(element -> marked.add(element == null ? element : marked(element)));
      return marked;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> marked = new LinkedHashMap<>();
      map.forEach((k, v) -> marked.put(Characters.marked(k.toString()), v == null ? v : marked(v)));
      return marked;
    }
    return value;
  }
}
