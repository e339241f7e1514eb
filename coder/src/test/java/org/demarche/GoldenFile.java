package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.DateRange;
import org.demarche.model.Deal;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Money;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Place;
import org.demarche.model.Quantity;
import org.demarche.model.Transfer;
import org.demarche.model.Weapon;
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
    if (found instanceof Event event) {
      event(event);
    } else if (found instanceof Transfer transfer) {
      transfer(transfer);
    } else if (found instanceof Objection objection) {
      begin("objection", objection);
      line("objector", party(objection.objector()));
      line("addressed_to", party(objection.addressedTo()));
      line("transfer", deal(objection.transfer()));
      end(objection, objection.circumstances());
    } else if (found instanceof Diversion diversion) {
      begin("diversion", diversion);
      line("from", party(diversion.from()));
      line("to", party(diversion.to()));
      line("weapon", weapon(diversion.weapon()));
      end(diversion, diversion.circumstances());
    } else if (found instanceof Effect effect) {
      begin("effect", effect);
      line("whose", party(effect.whose()));
      line("capability", scalar(effect.capability()));
      line("direction", word(effect.direction()));
      line("transfer", deal(effect.transfer()));
      end(effect, effect.circumstances());
    } else {
      throw new IllegalArgumentException("golden files cannot show " + found.getClass());
    }
  }

  private void event(Event event) {
    yaml.append("  - event: ").append(event.code().type()).append('\n');
    line("mode", event.code().mode());
    line("modality", word(event.circumstances().modality()));
    parties("actor", event.actors());
    parties("recipient", event.recipients());
    line("content", content(event.content()));
    line("about", event.about().isEmpty() ? null : event.about().toString());
    line("attribution", attribution(event.circumstances().attribution()));
    line("date", date(event.circumstances().date()));
    line("place", place(event.circumstances().place()));
    line("quote", quoted(event.provenance().evidence().quote()));
  }

  private void transfer(Transfer transfer) {
    begin("transfer", transfer);
    line("supplier", party(transfer.supplier()));
    line("recipient", party(transfer.recipient()));
    line("weapon", weapon(transfer.weapon()));
    line("quantity", quantity(transfer.quantity()));
    line("value", value(transfer.value()));
    line("status", word(transfer.status()));
    end(transfer, transfer.circumstances());
  }

  private void begin(String kind, CodedRecord found) {
    yaml.append("  - ").append(kind).append(": ").append(found.id()).append('\n');
  }

  private void end(CodedRecord found, Circumstances circumstances) {
    line("modality", word(circumstances.modality()));
    line("attribution", attribution(circumstances.attribution()));
    line("date", date(circumstances.date()));
    line("place", place(circumstances.place()));
    line("quote", quoted(found.provenance().evidence().quote()));
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

  private static @Nullable String party(@Nullable Party party) {
    if (party == null) {
      return null;
    }
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

  private static @Nullable String weapon(@Nullable Weapon weapon) {
    if (weapon == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.put("id", weapon.id());
    flow.put("category", weapon.category().label());
    flow.put("text", weapon.text());
    return flow.toString();
  }

  private static String deal(Deal deal) {
    Flow flow = new Flow();
    flow.put("supplier", deal.supplier() == null ? null : deal.supplier().name());
    flow.put("recipient", deal.recipient() == null ? null : deal.recipient().name());
    flow.put("weapon", deal.weapon() == null ? null : deal.weapon().name());
    return flow.toString();
  }

  private static @Nullable String quantity(@Nullable Quantity quantity) {
    if (quantity == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.putRaw("low", quantity.low() == null ? null : quantity.low().toString());
    flow.putRaw("high", quantity.high() == null ? null : quantity.high().toString());
    flow.put("qualifier", word(quantity.qualifier()));
    return flow.toString();
  }

  private static @Nullable String value(@Nullable Money value) {
    if (value == null) {
      return null;
    }
    Flow flow = new Flow();
    flow.putRaw("amount", value.amount().toPlainString());
    flow.put("currency", value.currency());
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
