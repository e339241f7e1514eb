package org.demarche.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.model.Article;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence.Kind;
import org.demarche.syntax.Sentence.Word;
import org.demarche.syntax.Splitting.Cut;
import org.demarche.syntax.TextLayout.Block;

/**
 * Divides articles into sentences, and sentences into words, at a cost that is linear in the
 * article's length. Thread-safe.
 */
public final class SentenceSplitter {

  /** Most words in a sentence; a longer one is cut at its best punctuation mark. */
  public static final int LONGEST_SENTENCE = 120;

  private static final int LONGEST_HEADING = 14;

  private final WordTokenizer tokenizer = new WordTokenizer();

  /** The sentences of the title and of the text, in order. */
  public List<Sentence> split(Article article) {
    return divide(article).sentences();
  }

  /** The same, with a note of each sentence that was cut for its length. */
  public Splitting divide(Article article) {
    CleanText title = CleanText.of(article.part(Part.TITLE));
    CleanText text = CleanText.of(article.text());
    boolean titleInText = opensWith(text, title);
    List<Draft> drafts = new ArrayList<>();
    if (!titleInText) {
      drafts.addAll(drafts(Part.TITLE, title, false));
    }
    drafts.addAll(drafts(Part.TEXT, text, titleInText || article.title() == null));
    return finish(drafts);
  }

  /** A sentence whose words may still change their case. */
  private record Draft(Part part, Kind kind, int paragraph, CleanText text, List<Piece> pieces) {}

  /** Whether the text's first line is the title, blanks and case aside. */
  private static boolean opensWith(CleanText text, CleanText title) {
    String wanted = plain(title.substring(0, title.length()));
    if (wanted.isEmpty()) {
      return false;
    }
    int end = 0;
    int seen = 0;
    while (end < text.length() && seen < wanted.length()) {
      char c = Character.toLowerCase(text.charAt(end));
      if (c > ' ' && c != wanted.charAt(seen++)) {
        return false;
      }
      end++;
    }
    return seen == wanted.length() && (end == text.length() || text.charAt(end) == '\n');
  }

  private static String plain(String title) {
    return title.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }

  private List<Draft> drafts(Part part, CleanText text, boolean headlineFirst) {
    List<Block> blocks = TextLayout.paragraphs(text);
    List<List<Piece>> paragraphs = new ArrayList<>();
    List<Piece> all = new ArrayList<>();
    for (Block block : blocks) {
      List<Piece> pieces = withoutBullet(tokenizer.tokenize(text, block.start(), block.end()));
      paragraphs.add(pieces);
      all.addAll(pieces);
    }
    boolean careless = SentenceBoundaries.isCareless(all);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean headline = part == Part.TITLE || headlineFirst && drafts.isEmpty();
      add(drafts, part, text, blocks.get(i), paragraphs.get(i), careless, headline);
    }
    return drafts;
  }

  private static void add(
      List<Draft> drafts,
      Part part,
      CleanText text,
      Block block,
      List<Piece> pieces,
      boolean careless,
      boolean first) {
    if (pieces.isEmpty()) {
      return;
    }
    int paragraph = drafts.isEmpty() ? 0 : drafts.get(drafts.size() - 1).paragraph() + 1;
    List<Piece> rest = pieces;
    Dateline.Found dateline = Dateline.find(text, block.start(), block.end());
    if (dateline != null && part == Part.TEXT) {
      List<Piece> place = pieces.stream().filter(p -> p.end() <= dateline.end()).toList();
      rest = pieces.stream().filter(p -> p.start() >= dateline.next()).toList();
      if (!place.isEmpty()) {
        drafts.add(new Draft(part, Kind.DATELINE, paragraph, text, place));
      }
    }
    List<List<Piece>> sentences = SentenceBoundaries.sentences(rest, careless);
    boolean line = sentences.size() == 1 && isLine(rest) && dateline == null;
    for (List<Piece> sentence : sentences) {
      Kind kind = part == Part.TITLE || line && first ? Kind.HEADLINE : Kind.BODY;
      boolean heading = kind == Kind.BODY && line && rest.size() <= LONGEST_HEADING;
      drafts.add(new Draft(part, heading ? Kind.HEADING : kind, paragraph, text, sentence));
    }
  }

  private static List<Piece> withoutBullet(List<Piece> pieces) {
    boolean bullet =
        pieces.size() > 1
            && "•‣▪●◦·*--".contains(pieces.get(0).form())
            && !pieces.get(0).touches(pieces.get(1));
    return bullet ? pieces.subList(1, pieces.size()) : pieces;
  }

  /** Whether a paragraph ends without a mark, as headlines and section heads do. */
  private static boolean isLine(List<Piece> pieces) {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      String form = pieces.get(i).form();
      if (!"\"')]''".contains(form)) {
        return !pieces.get(i).isFinalMark() && !":;,".contains(form);
      }
    }
    return true;
  }

  private static Splitting finish(List<Draft> drafts) {
    CaseEvidence evidence = new CaseEvidence();
    for (Draft draft : drafts) {
      if (draft.kind() == Kind.BODY && !HeadlineCase.isInCapitals(draft.pieces())) {
        evidence.add(draft.pieces());
      }
    }
    List<Sentence> sentences = new ArrayList<>();
    List<Cut> cuts = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Piece> pieces = recase(draft, evidence);
      List<List<Piece>> parts = LongSentence.cut(pieces, LONGEST_SENTENCE);
      parts.forEach(part -> sentences.add(sentence(draft, part)));
      if (parts.size() > 1) {
        cuts.add(new Cut(draft.part(), span(draft.text(), pieces), pieces.size()));
      }
    }
    return new Splitting(sentences, cuts);
  }

  private static List<Piece> recase(Draft draft, CaseEvidence evidence) {
    return switch (draft.kind()) {
      case DATELINE -> draft.pieces();
      case HEADLINE, HEADING -> HeadlineCase.recase(draft.pieces(), evidence);
      case BODY ->
          HeadlineCase.isInCapitals(draft.pieces())
              ? HeadlineCase.recase(draft.pieces(), evidence)
              : withoutCarelessCapitals(draft.pieces(), evidence);
    };
  }

  /** "The U.S. Has said": words that an automatic recasing took for the start of a sentence. */
  private static List<Piece> withoutCarelessCapitals(List<Piece> pieces, CaseEvidence evidence) {
    List<Piece> mended = pieces;
    for (int i = 1; i < pieces.size(); i++) {
      if (SentenceBoundaries.isCountryAbbreviation(pieces.get(i - 1))
          && hasStrayCapital(pieces, i, evidence)) {
        String form = pieces.get(i).form();
        mended = mended == pieces ? new ArrayList<>(pieces) : mended;
        mended.set(i, pieces.get(i).withForm(form.toLowerCase(Locale.ROOT)));
      }
    }
    return mended;
  }

  private static boolean hasStrayCapital(List<Piece> pieces, int i, CaseEvidence evidence) {
    Piece piece = pieces.get(i);
    return piece.startsUpper() && evidence.isOnlyLower(piece.form())
        || SentenceBoundaries.hasStrayCapital(pieces, i);
  }

  private static Sentence sentence(Draft draft, List<Piece> pieces) {
    List<Word> words = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      words.add(new Word(piece.form(), draft.text().span(piece.start(), piece.end())));
    }
    Span span = span(draft.text(), pieces);
    return new Sentence(draft.part(), draft.kind(), draft.paragraph(), span, words);
  }

  private static Span span(CleanText text, List<Piece> pieces) {
    return text.span(pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
  }
}
