package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.desk.api.page.CountStore;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.Filter;
import org.demarche.desk.web.site.Desk;
import org.demarche.lexicon.PartyEntry;
import org.demarche.model.EventType;

/** Parties and weapons, and how often they are told of. */
final class PartyRoutes {

  private final Desk desk;
  private final Answers answers;
  private final CountStore counts;

  PartyRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.counts = new CountStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/parties", this::list);
    router.get("/parties/{id}", this::one);
    router.get("/parties/{id}/ties", this::ties);
    router.get("/weapons", this::weapons);
  }

  private void list(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Filter filter = desk.filter(asked.query());
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> asked.slice(counts.parties(filter, asked.offset(), limit + 1)),
        PartyRoutes::write);
  }

  private static void write(JsonGenerator json, CountStore.Party party) throws IOException {
    json.writeStartObject();
    named(json, party);
    json.writeNumberField("records", party.records());
    json.writeEndObject();
  }

  private static void named(JsonGenerator json, CountStore.Party party) throws IOException {
    JsonFields fields = new JsonFields(json);
    fields.text("id", party.id());
    fields.text("code", party.code());
    fields.text("name", party.name());
  }

  // ---- one

  private void one(Context request) throws IOException {
    String id = request.pathParam("id");
    answers.archived(request, "", json -> write(json, id));
  }

  /** Writes what the lexicon knows of a party, and how much is told of it. */
  private void write(JsonGenerator json, String id) throws IOException {
    Filter filter = of(id);
    Optional<PartyEntry> entry =
        Optional.ofNullable(desk.workbench().lexicon().parties().entries().get(id));
    Optional<CountStore.Party> told =
        counts.parties(filter, 0, 1_000).stream().filter(p -> p.id().equals(id)).findFirst();
    if (entry.isEmpty() && told.isEmpty()) {
      throw new NotFoundResponse("no party has this id");
    }
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    fields.text("id", id);
    fields.text(
        "code",
        entry.map(PartyEntry::code).or(() -> told.map(CountStore.Party::code)).orElse(null));
    fields.text(
        "name", entry.map(PartyEntry::name).or(() -> told.map(CountStore.Party::name)).orElse(""));
    fields.texts(
        "names",
        entry.stream()
            .flatMap(e -> e.names().stream())
            .map(PartyEntry.Name::text)
            .distinct()
            .sorted()
            .toList());
    json.writeNumberField("records", told.map(CountStore.Party::records).orElse(0L));
    years(json, filter);
    json.writeEndObject();
  }

  private void years(JsonGenerator json, Filter filter) throws IOException {
    json.writeArrayFieldStart("years");
    List<CountStore.Count> years =
        counts.over(CountStore.Period.YEAR, CountStore.What.KIND, filter, 1_000);
    for (CountStore.Count count : years) {
      json.writeStartObject();
      JsonFields fields = new JsonFields(json);
      fields.text("period", count.period());
      fields.text("value", count.value());
      json.writeNumberField("records", count.records());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Filter of(String party) {
    Filter all = Filter.ALL;
    return new Filter(
        all.what(), List.of(party), all.weapons(), all.sources(), all.days(), all.reviewed());
  }

  private void ties(Context request) throws IOException {
    Asked asked = Asked.of(request);
    String id = request.pathParam("id");
    Filter filter = desk.filter(asked.query());
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> asked.slice(counts.ties(id, filter, asked.offset(), limit + 1)),
        PartyRoutes::write);
  }

  private static void write(JsonGenerator json, CountStore.Tie tie) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    json.writeObjectFieldStart("counterpart");
    named(json, tie.other());
    json.writeEndObject();
    fields.text("role", tie.role());
    fields.text("value", tie.value());
    Optional<EventType> type =
        List.of(EventType.values()).stream()
            .filter(t -> t.name().equals(tie.value()))
            .min(Comparator.naturalOrder());
    if (type.isPresent()) {
      json.writeNumberField("quad", type.get().quad());
    }
    json.writeNumberField("records", tie.other().records());
    json.writeEndObject();
  }

  // ---- weapons

  private void weapons(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Filter filter = desk.filter(asked.query());
    int limit = asked.limit();
    answers.list(
        request,
        filter,
        () -> asked.slice(counts.weapons(filter, asked.offset(), limit + 1)),
        (json, weapon) -> {
          JsonFields fields = new JsonFields(json);
          json.writeStartObject();
          fields.text("id", weapon.id());
          fields.text("category", weapon.category());
          json.writeNumberField("records", weapon.records());
          json.writeEndObject();
        });
  }
}
