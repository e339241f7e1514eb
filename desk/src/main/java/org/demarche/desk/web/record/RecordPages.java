package org.demarche.desk.web.record;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.stream.Stream;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.ArticleRecords;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.store.Report;
import org.demarche.desk.store.ReviewStore.Decision;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.Pages;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.lexicon.Frame;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.CodedRecord;
import org.demarche.model.Evidence;

/** One record: where it stands, deciding about it, and why it is there. */
public final class RecordPages implements Pages {

  private final Desk desk;

  public RecordPages(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void addTo(Router router) {
    String record = "/articles/{number}/records/{key}";
    router
        .get("/records/{name}", Role.READER, this::find)
        .get("/frames/{frame}", Role.READER, this::frame)
        .get(record, Role.READER, this::card)
        .get(record + "/why", Role.READER, this::why)
        .post(record + "/decision", Role.REVIEWER, this::decide);
    new CorrectionPages(desk).addTo(router);
  }

  private void find(Context request) {
    RecordId id =
        new ArticleRecords(desk.archive())
            .named(request.pathParam("name"))
            .orElseThrow(() -> new NotFoundResponse("there is no such record"));
    request.redirect(place(id));
  }

  /** The page of a frame in the lexicon. */
  private void frame(Context request) {
    String id = request.pathParam("frame");
    Lexicon lexicon = desk.workbench().lexicon();
    String file =
        Stream.concat(lexicon.frames().stream(), lexicon.armsFrames().stream())
            .filter(frame -> frame.id().equals(id))
            .map(Frame::source)
            .map(Frame.Source::file)
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("the lexicon has no frame " + id));
    request.redirect("/lexicon/entries/" + file);
  }

  private void card(Context request) {
    RecordId id = id(request);
    if (request.header("HX-Request") == null) {
      request.redirect(place(id));
    } else {
      Forms.answer(desk, request, id);
    }
  }

  private void decide(Context request) {
    RecordId id = id(request);
    Decision decision = decision(request);
    Opinion opinion =
        Opinion.of(
            id,
            decision,
            Guard.visitor(request).name(),
            desk.clock().instant(),
            Forms.note(request));
    new Reviewing(desk.archive()).decide(opinion);
    Forms.answer(desk, request, id);
  }

  private static Decision decision(Context request) {
    return switch (Forms.value(request, "decision")) {
      case "accept" -> Decision.ACCEPT;
      case "reject" -> Decision.REJECT;
      case "withdraw" -> Decision.WITHDRAW;
      default -> throw new BadRequestResponse("decide: accept, reject or withdraw");
    };
  }

  private void why(Context request) {
    RecordId id = id(request);
    CodedRecord record =
        new ArticleRecords(desk.archive())
            .find(id)
            .map(Report::record)
            .orElseThrow(() -> new NotFoundResponse("there is no such record"));
    Evidence evidence = record.provenance().evidence();
    WhyView view =
        new Explaining(desk.workbench())
            .at(
                desk.archive().articles().get(id.article()).article(),
                evidence.part(),
                evidence.span(),
                record.provenance().frame(),
                place(id));
    Why.show(desk, request, view);
  }

  static RecordId id(Context request) {
    return RecordId.of(request.pathParam("number") + "." + request.pathParam("key"));
  }

  static String place(RecordId id) {
    return RecordMark.place(id.article(), id.key());
  }

  static Screen screen(String template, String title, Object view) {
    return Screen.of(template, Section.NONE, title, view).with("record/cards.js");
  }
}
