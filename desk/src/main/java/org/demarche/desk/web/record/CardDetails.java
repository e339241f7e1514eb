package org.demarche.desk.web.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.export.Wording;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.web.record.RecordCard.Detail;
import org.demarche.desk.web.site.QueryString;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.CodedRecord;
import org.demarche.model.Context;
import org.demarche.model.Event;
import org.demarche.model.EventContent;
import org.demarche.model.Modality;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/** What a record says beside its line. */
final class CardDetails {

  private final List<Detail> details = new ArrayList<>();

  private CardDetails() {}

  static List<Detail> of(CodedRecord record, @Nullable String incident, @Nullable String arms) {
    CardDetails found = new CardDetails();
    found.circumstances(record.circumstances());
    if (record instanceof Event event) {
      found.event(event);
    } else if (record instanceof Transfer transfer) {
      found.add("value", Wording.sum(transfer.value()), null);
    }
    String frame = record.provenance().frame();
    found.add("frame", frame, "/frames/" + QueryString.encode(frame));
    if (incident != null) {
      found.add("incident", "all its reports", "/incidents/" + QueryString.encode(incident));
    }
    if (arms != null) {
      found.add("case", arms, "/cases/" + QueryString.encode(arms));
    }
    return List.copyOf(found.details);
  }

  private void circumstances(Circumstances circumstances) {
    if (circumstances.modality() != Modality.ASSERTED) {
      add("modality", JsonFields.word(circumstances.modality()), null);
    }
    Attribution attribution = circumstances.attribution();
    if (attribution != null) {
      boolean quoted = attribution.speech() == Attribution.Speech.DIRECT;
      details.add(
          new Detail(
              "says who", attribution.text() + (quoted ? ", in own words" : ""), null, true));
    }
    if (circumstances.date() != null) {
      String words = circumstances.date().text();
      String days = Wording.shortly(circumstances.date());
      add("date", days + (days.contains(words) ? "" : " (“" + words + "”)"), null);
    }
    if (circumstances.place() != null) {
      add("place", circumstances.place().name(), null);
    }
  }

  private void event(Event event) {
    EventContent content = event.content();
    if (content != null) {
      add(
          "about",
          (content.negated() ? "not " : "")
              + Wording.names(content.actors(), ", ", false)
              + " → "
              + Wording.type(content.type(), content.mode())
              + (content.recipients().isEmpty()
                  ? ""
                  : " → " + Wording.names(content.recipients(), ", ", false)),
          null);
    }
    add(
        "contexts",
        event.code().contexts().stream().map(Context::code).collect(Collectors.joining(", ")),
        null);
    String people =
        Stream.concat(event.actors().stream(), event.recipients().stream())
            .filter(party -> party.person() != null || party.office() != null)
            .map(CardDetails::person)
            .distinct()
            .collect(Collectors.joining("; "));
    add("people", people, null);
  }

  private static String person(Party party) {
    return Wording.acting(party);
  }

  private void add(String label, String text, @Nullable String href) {
    if (!text.isEmpty()) {
      details.add(new Detail(label, text, href, false));
    }
  }
}
