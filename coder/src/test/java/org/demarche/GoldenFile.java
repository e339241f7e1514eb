package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.model.Attribution;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Writes a golden file: records as YAML that reads well as a diff, one line for each property. What
 * is unknown is left out; so are contexts and CAMEO codes, which the frames' own examples hold.
 */
final class GoldenFile {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}][\\p{L}\\p{N} .'-]*[\\p{L}\\p{N}.]");
  private static final Pattern WORD_OF_YAML = Pattern.compile("(?i)true|false|null|yes|no|on|off");

  private final StringBuilder yaml = new StringBuilder();

  private GoldenFile() {}

  /** The whole file: the article's head, then its records. */
  static String of(GoldenArticle article, List<CodedRecord> records) {
    GoldenFile file = new GoldenFile();
    file.head(article);
    file.yaml.append(records.isEmpty() ? "records: []\n" : "records:\n");
    records.forEach(file::record);
    return file.yaml.toString();
  }

  private void head(GoldenArticle article) {
    if (article.title() != null) {
      yaml.append("title: ").append(scalar(article.title())).append('\n');
    }
    if (article.published() != null) {
      yaml.append("published: ").append(article.published()).append('\n');
    }
    if (!article.notes().isEmpty()) {
      yaml.append("notes:\n");
      article.notes().forEach(note -> yaml.append("  - ").append(quoted(note)).append('\n'));
    }
  }

  private void record(CodedRecord found) {
    if (!(found instanceof Event event)) {
      throw new IllegalArgumentException("golden files cannot show " + found.getClass() + " yet");
    }
    yaml.append("  - event: ").append(event.code().type()).append('\n');
    line("mode", event.code().mode());
    line("modality", word(event.circumstances().modality()));
    parties("actor", event.actors());
    parties("recipient", event.recipients());
    line("content", content(event.content()));
    line("attribution", attribution(event.circumstances().attribution()));
    line("date", date(event.circumstances().date()));
    line("place", place(event.circumstances().place()));
    line("quote", quoted(event.provenance().evidence().quote()));
  }

  private void line(String key, @Nullable String value) {
    if (value != null) {
      yaml.append("    ").append(key).append(": ").append(value).append('\n');
    }
  }

  private void parties(String key, List<Party> parties) {
    if (!parties.isEmpty()) {
      yaml.append("    ").append(key).append(":\n");
      parties.forEach(party -> yaml.append("      - ").append(party(party)).append('\n'));
    }
  }

  private static String party(Party party) {
    Flow flow = new Flow();
    flow.put("id", party.id());
    flow.put("code", party.code());
    if (!party.sector().isEmpty()) {
      flow.putRaw("sector", "[" + String.join(", ", party.sector()) + "]");
    }
    flow.put("person", party.person());
    flow.put("office", party.office());
    flow.put("text", party.text());
    return flow.toString();
  }

  private static @Nullable String content(@Nullable EventContent content) {
    if (content == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.put("event", content.type().name());
    flow.put("mode", content.mode());
    if (content.negated()) {
      flow.putRaw("negated", "true");
    }
    flow.putRaw("actor", names(content.actors()));
    flow.putRaw("recipient", names(content.recipients()));
    return flow.toString();
  }

  private static @Nullable String names(List<Party> parties) {
    if (parties.isEmpty()) {
      return null;
    }
    return "[" + String.join(", ", parties.stream().map(p -> scalar(p.name())).toList()) + "]";
  }

  private static @Nullable String attribution(@Nullable Attribution attribution) {
    if (attribution == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.put("kind", word(attribution.kind()));
    flow.put("speech", word(attribution.speech()));
    flow.put("text", attribution.text());
    return flow.toString();
  }

  private static @Nullable String date(@Nullable DateRange date) {
    if (date == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.putRaw("start", date.start() == null ? null : date.start().toString());
    flow.putRaw("end", date.end() == null ? null : date.end().toString());
    flow.put("text", date.text());
    return flow.toString();
  }

  private static @Nullable String place(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.put("name", place.name());
    flow.put("country", place.country());
    return flow.toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORD_OF_YAML.matcher(text).matches();
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
    return "\"" + escaped + "\"";
  }

  /** A mapping on one line. */
  private static final class Flow {

    private final List<String> entries = new ArrayList<>();

    void put(String key, @Nullable String text) {
      putRaw(key, text == null ? null : scalar(text));
    }

    void putRaw(String key, @Nullable String yaml) {
      if (yaml != null) {
        entries.add(key + ": " + yaml);
      }
    }

    @Override
    public String toString() {
      return "{" + String.join(", ", entries) + "}";
    }
  }
}
