package org.demarche.desk.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.desk.link.FamilyStore;
import org.demarche.desk.search.Found;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.search.HitView.Copies;
import org.demarche.desk.web.search.HitView.Piece;
import org.demarche.desk.web.search.HitView.Top;
import org.demarche.desk.web.site.RecordMark;
import org.demarche.model.Article;
import org.demarche.model.Span;

/** Makes ready for the page what a search has found. */
final class HitViews {

  private static final int MOST_RECORDS = 4;

  private final FamilyStore families;

  HitViews(FamilyStore families) {
    this.families = families;
  }

  /** The hits; near-duplicates on the same page are put under the first of them. */
  List<HitView> of(List<Found.Hit> hits) {
    Map<String, List<Found.Hit>> together = new LinkedHashMap<>();
    hits.forEach(
        hit -> together.computeIfAbsent(hit.article().family(), f -> new ArrayList<>()).add(hit));
    Map<String, Integer> sizes = families.sizes(List.copyOf(together.keySet()));
    List<HitView> views = new ArrayList<>();
    together.forEach(
        (family, same) -> views.add(view(same, sizes.getOrDefault(family, same.size()))));
    return views;
  }

  private static HitView view(List<Found.Hit> same, int family) {
    Found.Hit hit = same.get(0);
    List<RecordMark> lines = lines(hit);
    List<Top> here = same.subList(1, same.size()).stream().map(HitViews::top).toList();
    return new HitView(
        top(hit),
        hit.sentences().stream().map(s -> sentence(hit, s)).toList(),
        lines.subList(0, Math.min(MOST_RECORDS, lines.size())),
        Math.max(0, lines.size() - MOST_RECORDS) + hit.reports().size() - wanted(hit).size(),
        new Copies(Math.max(same.size(), family) - 1, here),
        SearchAddress.PATH + "?like=" + hit.article().number());
  }

  private static Top top(Found.Hit hit) {
    Article article = hit.article().article();
    String title = article.title();
    return new Top(
        "/articles/" + hit.article().number(),
        title == null || title.isBlank()
            ? List.of(new Piece("(no title)", false))
            : pieces(title, new Span(0, title.length()), hit.title()),
        article.source() == null ? "" : article.source(),
        article.published() == null ? "undated" : article.published().toString(),
        hit.article().language().equals("en") ? "" : hit.article().language());
  }

  private static List<Piece> sentence(Found.Hit hit, Found.Sentence sentence) {
    String text = hit.article().article().part(sentence.part());
    return pieces(text, sentence.span(), sentence.marks());
  }

  /** A stretch of text, divided at the marks in it. */
  static List<Piece> pieces(String text, Span span, List<Span> marks) {
    List<Piece> pieces = new ArrayList<>();
    int at = span.start();
    for (Span mark : marks) {
      add(pieces, text.substring(at, mark.start()), false);
      add(pieces, mark.of(text), true);
      at = mark.end();
    }
    add(pieces, text.substring(at, span.end()), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }

  // ---- records

  private static List<Report<?>> wanted(Found.Hit hit) {
    return hit.matching() > 0 ? hit.reports().subList(0, hit.matching()) : hit.reports();
  }

  private static List<RecordMark> lines(Found.Hit hit) {
    return wanted(hit).stream()
        .map(report -> RecordMark.of(hit.article().number(), report))
        .toList();
  }
}
