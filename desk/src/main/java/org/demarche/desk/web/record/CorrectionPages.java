package org.demarche.desk.web.record;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.filter.FilterReader;
import org.demarche.desk.review.ArticleRecords;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.review.correction.Correction;
import org.demarche.desk.review.correction.CorrectionException;
import org.demarche.desk.review.correction.Field;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.store.StoredArticle;
import org.demarche.desk.web.record.CorrectionView.Hidden;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Router;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Provenance;
import org.demarche.model.Span;

/** Correcting a record in a form, and adding one that the machine has missed. */
final class CorrectionPages {

  private final Desk desk;

  CorrectionPages(Desk desk) {
    this.desk = desk;
  }

  void addTo(Router router) {
    String correction = "/articles/{number}/records/{key}/correction";
    router
        .get(correction, Role.REVIEWER, this::form)
        .post(correction, Role.REVIEWER, this::correct)
        .get("/articles/{number}/missed", Role.REVIEWER, this::missedForm)
        .post("/articles/{number}/missed", Role.REVIEWER, this::add)
        .get("/names/parties", Role.READER, this::parties)
        .get("/names/weapons", Role.READER, this::weapons);
  }

  private void parties(Context request) {
    request.json(Correction.partyNames(desk.workbench().lexicon()));
  }

  private void weapons(Context request) {
    request.json(Correction.weaponNames(desk.workbench().lexicon()));
  }

  // ---- correcting

  private void form(Context request) {
    RecordId id = RecordPages.id(request);
    CodedRecord record = record(id);
    List<Field> fields = Correction.fields(record);
    show(request, correcting(request, id, fields, List.of(), next(request)));
  }

  private static String next(Context request) {
    return Objects.requireNonNullElse(request.queryParam("next"), Forms.value(request, "next"));
  }

  private CorrectionView correcting(
      Context request, RecordId id, List<Field> fields, List<String> faults, String next) {
    boolean local = next.startsWith("/review");
    String path = "/articles/" + id.article() + "/records/" + id.key();
    return new CorrectionView(
        "Correct the record",
        path + "/correction",
        local ? next : RecordPages.place(id),
        fields,
        faults,
        Forms.value(request, "note"),
        local ? List.of(new Hidden("next", next)) : List.of());
  }

  private void correct(Context request) {
    RecordId id = RecordPages.id(request);
    CodedRecord before = record(id);
    Map<String, List<String>> form = request.formParamMap();
    try {
      Correction.Corrected corrected =
          new Correction(desk.workbench().lexicon(), article(id.article()).article())
              .read(before, form);
      new Reviewing(desk.archive())
          .decide(
              new Opinion(
                  id,
                  Decision.CORRECT,
                  corrected.record(),
                  corrected.changed(),
                  Guard.visitor(request).name(),
                  desk.clock().instant(),
                  Forms.note(request)));
      Forms.answer(desk, request, id);
    } catch (CorrectionException e) {
      List<Field> fields = filled(Correction.fields(before), form);
      refuse(request, correcting(request, id, fields, e.faults(), next(request)));
    }
  }

  private CodedRecord record(RecordId id) {
    return new ArticleRecords(desk.archive())
        .find(id)
        .map(Report::record)
        .orElseThrow(() -> new NotFoundResponse("there is no such record"));
  }

  private StoredArticle article(long number) {
    return desk.archive().articles().get(number);
  }

  // ---- adding

  private void missedForm(Context request) {
    StoredArticle stored = article(number(request));
    Correction.Missed missed = missed(request, stored.article());
    List<Field> fields =
        new Correction(desk.workbench().lexicon(), stored.article()).fields(missed);
    show(request, adding(request, stored, missed, fields, List.of()));
  }

  private static long number(Context request) {
    return RecordId.of(request.pathParam("number") + ".").article();
  }

  private static Correction.Missed missed(Context request, Article article) {
    String kind = param(request, "kind");
    if (!FilterReader.KINDS.contains(kind)) {
      throw new BadRequestResponse("choose a kind: " + String.join(", ", FilterReader.KINDS));
    }
    Part part = param(request, "part").equals("title") ? Part.TITLE : Part.TEXT;
    return new Correction.Missed(kind, part, span(request, article.part(part)));
  }

  /** The place that a request names. */
  static Span span(Context request, String text) {
    String start = param(request, "start");
    String end = param(request, "end");
    if (!start.matches("\\d{1,9}") || !end.matches("\\d{1,9}")) {
      throw new BadRequestResponse("start and end are characters of the article");
    }
    int from = Integer.parseInt(start);
    int to = Integer.parseInt(end);
    if (from >= to || to > text.length()) {
      throw new BadRequestResponse("there are no such words in the article");
    }
    return new Span(from, to);
  }

  private static String param(Context request, String name) {
    String asked = request.queryParam(name);
    return asked == null ? Forms.value(request, name) : asked;
  }

  private CorrectionView adding(
      Context request,
      StoredArticle stored,
      Correction.Missed missed,
      List<Field> fields,
      List<String> faults) {
    return new CorrectionView(
        "Add a record that the machine has missed: " + missed.kind(),
        "/articles/" + stored.number() + "/missed",
        "/articles/" + stored.number(),
        fields,
        faults,
        Forms.value(request, "note"),
        List.of(
            new Hidden("kind", missed.kind()),
            new Hidden("part", missed.part() == Part.TITLE ? "title" : "text"),
            new Hidden("start", Integer.toString(missed.span().start())),
            new Hidden("near", Integer.toString(missed.span().start())),
            new Hidden("end", Integer.toString(missed.span().end()))));
  }

  private void add(Context request) {
    StoredArticle stored = article(number(request));
    Correction.Missed missed = missed(request, stored.article());
    Correction correction = new Correction(desk.workbench().lexicon(), stored.article());
    Map<String, List<String>> form = request.formParamMap();
    try {
      CodedRecord record = added(correction, stored, missed, form);
      String key = RecordKey.of(List.of(record)).values().iterator().next();
      if (desk.archive().records().keys(stored.article()).contains(key)) {
        throw new BadRequestResponse("the article has this record already");
      }
      RecordId id = new RecordId(stored.number(), key);
      Opinion opinion =
          new Opinion(
              id,
              Decision.CORRECT,
              record,
              List.of(),
              Guard.visitor(request).name(),
              desk.clock().instant(),
              Forms.note(request));
      new Reviewing(desk.archive()).settle(opinion);
      request.redirect(RecordPages.place(id), HttpStatus.SEE_OTHER);
    } catch (CorrectionException e) {
      List<Field> fields = filled(correction.fields(missed), form);
      refuse(request, adding(request, stored, missed, fields, e.faults()));
    }
  }

  /** The id follows from the claim, as the key does, and is like none of the machine's. */
  private static CodedRecord added(
      Correction correction,
      StoredArticle stored,
      Correction.Missed missed,
      Map<String, List<String>> form) {
    Provenance provenance =
        new Provenance(
            Evidence.of(stored.article(), missed.part(), missed.span()),
            Correction.BY_HAND,
            Objects.requireNonNullElse(stored.coding().lexicon(), "none"),
            Objects.requireNonNullElse(stored.coding().coder(), "none"));
    CodedRecord draft = correction.add(missed.kind(), "draft", provenance, form);
    String key = RecordKey.of(List.of(draft)).values().iterator().next();
    String id = stored.article().id() + "-r" + key.substring(0, 8);
    return correction.add(missed.kind(), id, provenance, form);
  }

  // ---- showing

  /** The fields with what was sent in them. */
  private static List<Field> filled(List<Field> fields, Map<String, List<String>> form) {
    List<Field> filled = new ArrayList<>();
    for (Field field : fields) {
      List<String> sent =
          form.getOrDefault(field.name(), List.of()).stream()
              .filter(value -> !value.isBlank())
              .toList();
      filled.add(
          new Field(
              field.name(), field.label(), field.sort(), sent, field.options(), field.hint()));
    }
    return filled;
  }

  private void refuse(Context request, CorrectionView view) {
    // Scripts show what comes with this status too; it says that nothing was changed.
    request.status(422);
    show(request, view);
  }

  private void show(Context request, CorrectionView view) {
    if (request.header("HX-Request") == null) {
      desk.screens()
          .show(request, RecordPages.screen("record/correction-page.jte", view.title(), view));
    } else {
      desk.screens().part(request, "record/correction.jte", view);
    }
  }
}
