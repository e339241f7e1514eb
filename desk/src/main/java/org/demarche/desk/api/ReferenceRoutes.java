package org.demarche.desk.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.desk.api.json.RegisterJson;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.link.IncidentStore;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.ArticleStore.Column;
import org.demarche.desk.web.site.Desk;
import org.demarche.lexicon.LexiconFiles;

/** What records are read with and laid beside: lexicon and register; and the archive's state. */
final class ReferenceRoutes {

  private final Desk desk;
  private final Answers answers;
  private final RegisterStore register;

  ReferenceRoutes(Desk desk, Answers answers) {
    this.desk = desk;
    this.answers = answers;
    this.register = new RegisterStore(desk.archive());
  }

  void addTo(ApiRouter router) {
    router.get("/status", this::status);
    router.get("/register", this::files);
    router.get("/register/rows", this::rows);
    router.get("/lexicon/entries", this::entries);
    router.get("/lexicon/entries/<path>", this::entry);
  }

  // ---- archive

  private void status(Context request) throws IOException {
    Archive archive = desk.archive();
    answers.archived(
        request,
        archive.quarantine().count(),
        json -> {
          json.writeStartObject();
          json.writeStringField("version", program());
          counts(json, "articles", archive.articles().countBy(Column.STATE));
          counts(json, "languages", archive.articles().countBy(Column.LANGUAGE));
          counts(json, "records", archive.records().countByKind());
          counts(json, "verdicts", archive.records().countByVerdict());
          json.writeNumberField("incidents", new IncidentStore(archive).count());
          json.writeNumberField("cases", new CaseStore(archive).count());
          json.writeNumberField("register_rows", register.count());
          json.writeNumberField("quarantine", archive.quarantine().count());
          json.writeEndObject();
        });
  }

  private static String program() {
    return Objects.requireNonNullElse(
        ReferenceRoutes.class.getPackage().getImplementationVersion(), "development");
  }

  private static void counts(JsonGenerator json, String field, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().toLowerCase(Locale.ROOT), count.getValue());
    }
    json.writeEndObject();
  }

  // ---- register

  private void files(Context request) throws IOException {
    answers.archived(
        request,
        "",
        json -> {
          json.writeStartObject();
          json.writeNumberField("rows", register.count());
          years(json, register.years());
          json.writeArrayFieldStart("files");
          for (RegisterStore.Imported file : register.files()) {
            write(json, file);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, RegisterStore.Imported file) throws IOException {
    JsonFields fields = new JsonFields(json);
    json.writeStartObject();
    fields.text("name", file.source().name());
    fields.text("register", file.source().register().id());
    fields.text("shape", file.source().shape());
    fields.text("sha256", file.source().sha256());
    fields.time("generated", file.source().generated());
    fields.text("imported", file.imported().toString());
    years(json, file.years());
    json.writeNumberField("rows", file.kept());
    json.writeEndObject();
  }

  private static void years(JsonGenerator json, RegisterStore.Years years) throws IOException {
    if (years.first() != null && years.last() != null) {
      json.writeNumberField("first_year", years.first());
      json.writeNumberField("last_year", years.last());
    }
  }

  /** Rows between parties, as the register spells them. */
  private void rows(Context request) throws IOException {
    Asked asked = Asked.of(request);
    Set<String> suppliers = Set.copyOf(asked.query().all("supplier"));
    Set<String> recipients = Set.copyOf(asked.query().all("recipient"));
    if (suppliers.isEmpty() && recipients.isEmpty()) {
      throw new BadRequestResponse(
          "supplier: name a supplier or a recipient, as the register does");
    }
    int limit = asked.limit();
    answers.list(
        request,
        "",
        () ->
            asked.slice(
                register.between(suppliers, recipients).stream()
                    .skip(asked.offset())
                    .limit(limit + 1L)
                    .toList()),
        (json, row) -> new RegisterJson(json).write(row));
  }

  // ---- lexicon

  private void entries(Context request) throws IOException {
    Asked asked = Asked.of(request);
    LexiconFiles files = desk.workbench().lexiconFiles();
    String kind = asked.query().first("kind");
    if (!kind.isEmpty() && !KINDS.contains(kind)) {
      throw new BadRequestResponse(
          "kind: " + kind + ": expected one of " + String.join(", ", KINDS));
    }
    int limit = asked.limit();
    answers.list(
        request,
        desk.workbench().lexicon().version(),
        () -> asked.slice(paths(files, kind).skip(asked.offset()).limit(limit + 1L).toList()),
        (json, path) -> {
          json.writeStartObject();
          json.writeStringField("path", path);
          json.writeStringField("kind", path.substring(0, path.indexOf('/')));
          json.writeEndObject();
        });
  }

  private static final List<String> KINDS =
      List.of("frames", "operators", "parties", "places", "weapons", "words");

  private static Stream<String> paths(LexiconFiles files, String kind) {
    return KINDS.stream()
        .filter(each -> kind.isEmpty() || each.equals(kind))
        .flatMap(each -> files.list(each, ".yml").stream());
  }

  private void entry(Context request) throws IOException {
    LexiconFiles files = desk.workbench().lexiconFiles();
    String path = request.pathParam("path");
    Set<String> known = paths(files, "").collect(Collectors.toSet());
    if (!known.contains(path)) {
      throw new NotFoundResponse("the lexicon has no such entry");
    }
    answers.archived(
        request,
        desk.workbench().lexicon().version(),
        json -> {
          json.writeStartObject();
          json.writeStringField("path", path);
          json.writeStringField("lexicon", desk.workbench().lexicon().version());
          json.writeStringField("yaml", files.text(path));
          json.writeEndObject();
        });
  }
}
