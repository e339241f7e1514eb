package org.demarche.desk.mcp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Filter;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.site.Upkeep;
import org.demarche.desk.web.site.Workbench;
import org.demarche.model.TransferStatus;

/** Tools that look up cases. */
final class CaseTools {

  private static final int MOST_CLAIMS = 100;

  private final Archive archive;
  private final Workbench workbench;
  private final Upkeep upkeep;

  CaseTools(Archive archive, Workbench workbench, Upkeep upkeep) {
    this.archive = archive;
    this.workbench = workbench;
    this.upkeep = upkeep;
  }

  List<Tool> all() {
    return List.of(
        new Tool(
            "list_cases",
            "List arms cases",
            "Lists supplier-recipient-weapon affairs, those with the latest articles first, and how"
                + " each stands. status says how a case stands now; the other fields are asked of"
                + " its claims.",
            Schema.empty()
                .number("limit", 1, ArchiveTools.MOST, "How many, usually " + ArchiveTools.USUAL)
                .number("offset", 0, 100_000, "How many to pass over")
                .filter(),
            this::list),
        new Tool(
            "get_case",
            "Read the dossier of a case",
            "Gives all that is known of one arms case: claims in the order of their days with"
                + " quotes and sources, which contradict each other, objections, diversions,"
                + " effects, related cases. At most "
                + MOST_CLAIMS
                + " claims at once.",
            Schema.empty()
                .needs("case", "Id of the case, as list_cases gives it: russia-iran-s-300-2007")
                .number("offset", 0, 100_000, "How many claims to pass over"),
            (asked, json) ->
                write(json, get(asked.text("case")), asked.number("offset", 0, 100_000))));
  }

  // ---- list

  private void list(Asked asked, JsonGenerator json) throws IOException {
    upkeep.catchUp();
    Filter filter = asked.filter(workbench::lexicon);
    List<TransferStatus> standings =
        filter.what().statuses().stream()
            .map(word -> TransferStatus.valueOf(word.toUpperCase(Locale.ROOT)))
            .toList();
    Filter claims = asked.but("status").filter(workbench::lexicon);
    int limit = Math.max(1, asked.number("limit", ArchiveTools.USUAL, ArchiveTools.MOST));
    int offset = asked.number("offset", 0, 100_000);
    List<Case> found = new ArrayList<>();
    new CaseStore(archive)
        .each(new CaseStore.Choice(claims, standings, true, offset, limit + 1), found::add);
    json.writeStartObject();
    json.writeArrayFieldStart("cases");
    for (Case of : found.subList(0, Math.min(limit, found.size()))) {
      json.writeStartObject();
      head(json, of);
      json.writeNumberField("claims", of.history().size());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (found.size() > limit) {
      json.writeNumberField("next_offset", offset + limit);
    }
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, Case of) throws IOException {
    JsonFields fields = new JsonFields(json);
    Case.Head head = of.head();
    fields.text("case", head.id());
    fields.text("name", head.name());
    fields.text("supplier", BriefJson.party(head.supplier()));
    fields.text("recipient", BriefJson.party(head.recipient()));
    fields.text("weapon", BriefJson.weapon(head.weapon()));
    fields.text("status", JsonFields.word(head.standing().status()));
    fields.time("since", head.standing().since());
  }

  // ---- one

  /**
   * The case of this id.
   *
   * @throws ToolException when there is none
   */
  Case get(String id) {
    upkeep.catchUp();
    return new CaseStore(archive)
        .find(id)
        .orElseThrow(
            () -> new ToolException("no case has the id " + id + "; list_cases gives ids"));
  }

  /** Writes a dossier from a claim on. */
  static void write(JsonGenerator json, Case of, int offset) throws IOException {
    BriefJson brief = new BriefJson(json);
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    head(json, of);
    json.writeNumberField("claims_in_all", of.history().size());
    json.writeArrayFieldStart("claims");
    for (Case.Claim claim : of.history().stream().skip(offset).limit(MOST_CLAIMS).toList()) {
      json.writeStartObject();
      fields.time("day", claim.day());
      fields.texts("contradicts", claim.contradicts());
      json.writeFieldName("claim");
      brief.write(claim.report());
      json.writeEndObject();
    }
    json.writeEndArray();
    reports(json, "objections", of.around().objections());
    reports(json, "diversions", of.around().diversions());
    reports(json, "effects", of.around().effects());
    json.writeArrayFieldStart("related");
    for (Case.Relation relation : of.related()) {
      json.writeStartObject();
      fields.text("kind", JsonFields.word(relation.kind()));
      fields.text("case", relation.id());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reports(JsonGenerator json, String field, List<? extends Report<?>> reports)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Report<?> report : reports.stream().limit(MOST_CLAIMS).toList()) {
      new BriefJson(json).write(report);
    }
    json.writeEndArray();
  }
}
