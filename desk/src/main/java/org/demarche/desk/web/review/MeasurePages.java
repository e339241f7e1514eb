package org.demarche.desk.web.review;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.account.Role;
import org.demarche.desk.review.Agreement;
import org.demarche.desk.review.DecidedStore;
import org.demarche.desk.review.Dispute;
import org.demarche.desk.review.ItemStore;
import org.demarche.desk.review.Opinion;
import org.demarche.desk.review.Precision;
import org.demarche.desk.review.PrecisionStore;
import org.demarche.desk.review.RecordId;
import org.demarche.desk.review.Reviewing;
import org.demarche.desk.review.agreement.Share;
import org.demarche.desk.store.Verdict;
import org.demarche.desk.web.record.CardWriter;
import org.demarche.desk.web.review.MeasureView.Agreed;
import org.demarche.desk.web.review.MeasureView.Counted;
import org.demarche.desk.web.review.MeasureView.Interval;
import org.demarche.desk.web.review.MeasureView.Measured;
import org.demarche.desk.web.review.MeasureView.PairRow;
import org.demarche.desk.web.review.MeasureView.Row;
import org.demarche.desk.web.review.MeasureView.Side;
import org.demarche.desk.web.site.Desk;
import org.demarche.desk.web.site.Guard;
import org.demarche.desk.web.site.QueryString;
import org.demarche.desk.web.site.Router;
import org.demarche.desk.web.site.Screen;
import org.demarche.desk.web.site.Section;
import org.demarche.desk.web.site.Visitor;

/** Agreement of reviewers, what they disagree about, and how often the machine was right. */
final class MeasurePages {

  private static final int MOST_DISPUTES = 50;
  private static final int PAGE = 25;

  private final Desk desk;
  private final Reviewing reviewing;

  MeasurePages(Desk desk) {
    this.desk = desk;
    this.reviewing = new Reviewing(desk.archive());
  }

  void addTo(Router router) {
    router
        .get("/review/agreement", Role.REVIEWER, this::agreement)
        .get("/review/precision", Role.READER, this::precision)
        .get("/review/decided", Role.READER, this::decided)
        .post("/review/share", Role.EDITOR, this::share)
        .post("/review/settlement", Role.EDITOR, this::settle);
  }

  // ---- agreement

  private void agreement(Context request) {
    Map<RecordId, List<Opinion>> all = reviewing.all();
    Agreement agreement = Agreement.of(all.values());
    Visitor visitor = Guard.visitor(request);
    Agreed view =
        new Agreed(
            agreement.pairs().stream()
                .map(
                    pair ->
                        new PairRow(
                            pair.first(),
                            pair.second(),
                            pair.kappa().items(),
                            pair.kappa().agreed(),
                            number(pair.kappa().value())))
                .toList(),
            number(agreement.alpha().value()),
            agreement.alpha().pairable(),
            reviewing.percentForTwo(),
            disputes(all, visitor),
            visitor.may(Role.EDITOR));
    show(request, "review/agreement.jte", "Agreement", view);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** What waits to be settled. */
  private List<MeasureView.Dispute> disputes(Map<RecordId, List<Opinion>> all, Visitor visitor) {
    CardWriter cards = new CardWriter(desk.archive(), visitor);
    return Dispute.among(all, visitor.name(), visitor.may(Role.EDITOR)).stream()
        .flatMap(
            dispute ->
                cards
                    .card(dispute.record())
                    .filter(found -> found.standing().verdict() == Verdict.MACHINE)
                    .map(found -> new MeasureView.Dispute(found, sides(dispute.opinions())))
                    .stream())
        .limit(MOST_DISPUTES)
        .toList();
  }

  private static List<Side> sides(List<Opinion> opinions) {
    return opinions.stream()
        .map(
            opinion ->
                new Side(
                    opinion.reviewer(),
                    opinion.decision().name().toLowerCase(Locale.ROOT),
                    opinion.body() == null
                        ? ""
                        : CardWriter.plain(opinion.body())
                            + " ("
                            + String.join(", ", opinion.fields())
                            + ")",
                    Objects.requireNonNullElse(opinion.note(), "")))
        .toList();
  }

  private void settle(Context request) {
    reviewing.settle(
        id(request),
        Objects.requireNonNullElse(request.formParam("as"), ""),
        Guard.visitor(request).name(),
        desk.clock().instant());
    request.redirect("/review/agreement", HttpStatus.SEE_OTHER);
  }

  private static RecordId id(Context request) {
    try {
      return RecordId.of(Objects.requireNonNullElse(request.formParam("record"), ""));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("there is no such record");
    }
  }

  private void share(Context request) {
    String percent = Objects.requireNonNullElse(request.formParam("percent"), "");
    reviewing.choosePercentForTwo(
        percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : -1,
        Guard.visitor(request).name(),
        desk.clock().instant());
    request.redirect("/review/agreement", HttpStatus.SEE_OTHER);
  }

  // ---- precision

  private void precision(Context request) {
    desk.upkeep().catchUp();
    new ItemStore(desk.archive()).catchUp(1);
    String by = QueryString.of(request).first("by");
    PrecisionStore.Sort sort =
        switch (by) {
          case "kind" -> PrecisionStore.Sort.KIND;
          case "type" -> PrecisionStore.Sort.TYPE;
          default -> PrecisionStore.Sort.FRAME;
        };
    PrecisionStore store = new PrecisionStore(desk.archive());
    List<Row> all = store.list(PrecisionStore.Sort.ALL).stream().map(p -> row(p, "")).toList();
    String name = sort.name().toLowerCase(Locale.ROOT);
    Measured view =
        new Measured(
            name,
            store.list(sort).stream().map(p -> row(p, name)).toList(),
            all,
            all.stream().mapToLong(row -> row.counted().reviewed()).sum());
    show(request, "review/precision.jte", "Precision", view);
  }

  private static Row row(Precision precision, String by) {
    QueryString one =
        by.isEmpty() ? QueryString.empty() : QueryString.empty().with(by, precision.name());
    return new Row(
        precision.name(),
        new Counted(
            precision.accepted(), precision.corrected(), precision.rejected(), precision.waiting()),
        interval(precision.right()),
        interval(precision.sample()),
        "/review" + one,
        "/review/decided" + one);
  }

  private static Interval interval(Share share) {
    int low = (int) Math.round(100 * share.low());
    int high = (int) Math.round(100 * share.high());
    return share.of() == 0
        ? new Interval("–", "", 0, 0, 100, 0)
        : new Interval(
            Math.round(100 * share.value()) + " %",
            low + "–" + high,
            share.of(),
            low,
            high,
            (int) Math.round(100 * share.value()));
  }

  private void decided(Context request) {
    QueryString query = QueryString.of(request);
    boolean mine = !query.first("mine").isEmpty();
    String from = query.first("offset");
    int offset = from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0;
    Visitor visitor = Guard.visitor(request);
    List<RecordId> page =
        new DecidedStore(desk.archive())
            .list(
                new DecidedStore.Choice(
                    query.first("frame"),
                    query.first("kind"),
                    query.first("type"),
                    mine ? visitor.name() : ""),
                offset,
                PAGE + 1);
    CardWriter cards = new CardWriter(desk.archive(), visitor);
    DecidedView view =
        new DecidedView(
            page.stream().limit(PAGE).flatMap(id -> cards.card(id).stream()).toList(),
            mine,
            query.without("offset").with("mine", mine ? "" : "1").toString(),
            page.size() > PAGE ? "/review/decided" + query.with("offset", offset + PAGE) : "");
    show(request, "review/decided.jte", "Decided", view);
  }

  private void show(Context request, String template, String title, Object view) {
    desk.screens()
        .show(request, Screen.of(template, Section.REVIEW, title, view).with("record/cards.js"));
  }
}
