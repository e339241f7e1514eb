package org.demarche.desk.web.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.desk.web.article.ArticleView.Block;
import org.demarche.desk.web.article.ArticleView.Piece;
import org.demarche.desk.web.article.ArticleView.SentenceView;
import org.demarche.desk.web.record.RecordCard;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;

/** Cuts an article into paragraphs, sentences and pieces that are evidence of the same records. */
final class MarkedText {

  private final Article article;
  private final List<RecordCard> cards;

  MarkedText(Article article, List<RecordCard> cards) {
    this.article = article;
    this.cards = cards;
  }

  /**
   * The title, where a record is in it, and the paragraphs; no character of the article is left
   * out.
   */
  List<Block> blocks() {
    List<Sentence> sentences = new SentenceSplitter().split(article);
    List<Block> blocks = new ArrayList<>();
    if (!article.part(Part.TITLE).isEmpty()) {
      Span whole = new Span(0, article.part(Part.TITLE).length());
      Block title = block(Part.TITLE, whole, List.of());
      if (!title.cards().isEmpty()) {
        blocks.add(title);
      }
    }
    List<Sentence> text = sentences.stream().filter(s -> s.part() == Part.TEXT).toList();
    int start = 0;
    int from = 0;
    for (int i = 1; i <= text.size(); i++) {
      boolean ends = i == text.size() || text.get(i).paragraph() != text.get(i - 1).paragraph();
      if (ends) {
        int end = i == text.size() ? article.text().length() : text.get(i).span().start();
        blocks.add(block(Part.TEXT, new Span(start, end), text.subList(from, i)));
        start = end;
        from = i;
      }
    }
    if (text.isEmpty() && !article.text().isEmpty()) {
      blocks.add(block(Part.TEXT, new Span(0, article.text().length()), List.of()));
    }
    return blocks;
  }

  private Block block(Part part, Span whole, List<Sentence> sentences) {
    List<RecordCard> here =
        cards.stream()
            .filter(card -> card.evidence().part() == part)
            .filter(card -> card.evidence().span().overlaps(whole))
            .toList();
    List<SentenceView> views = new ArrayList<>();
    int start = whole.start();
    for (int i = 0; i < Math.max(1, sentences.size()); i++) {
      boolean last = i + 1 >= sentences.size();
      int end = last ? whole.end() : sentences.get(i + 1).span().start();
      views.add(sentence(part, new Span(start, end), here));
      start = end;
    }
    List<RecordCard> beginning =
        here.stream()
            .filter(card -> card.evidence().span().start() >= whole.start())
            .filter(card -> card.evidence().span().start() < whole.end())
            .toList();
    return new Block(part == Part.TITLE, views, beginning);
  }

  private SentenceView sentence(Part part, Span span, List<RecordCard> here) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
    List<RecordCard> inside =
        here.stream().filter(card -> card.evidence().span().overlaps(span)).toList();
    for (RecordCard card : inside) {
      Span evidence = card.evidence().span();
      cuts.add(Math.max(span.start(), evidence.start()));
      cuts.add(Math.min(span.end(), evidence.end()));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = span.start();
    for (int end : cuts.tailSet(start, false)) {
      pieces.add(piece(part, new Span(start, end), inside));
      start = end;
    }
    return new SentenceView(part.name().toLowerCase(Locale.ROOT), span.start(), span.end(), pieces);
  }

  private Piece piece(Part part, Span span, List<RecordCard> inside) {
    List<RecordCard> of =
        inside.stream().filter(card -> card.evidence().span().overlaps(span)).toList();
    return new Piece(
        span.of(article.part(part)),
        span.start(),
        of.stream().map(RecordCard::anchor).collect(Collectors.joining(" ")),
        of.stream().filter(card -> card.evidence().span().start() == span.start()).toList(),
        of.stream().filter(card -> card.evidence().span().end() == span.end()).toList());
  }
}
