package org.demarche.desk.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.index.WordAnalyzer;
import org.demarche.desk.search.meaning.Near;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;
import org.demarche.model.Evidence;
import org.demarche.model.Part;
import org.demarche.model.Span;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.SentenceSplitter;
import org.jspecify.annotations.Nullable;

/** Chooses the sentences that show why an article was found, and marks what was looked for. */
final class SentenceMarker {

  /** Longer texts are searched for marks only so far. */
  private static final int LONGEST_TEXT = 200_000;

  private static final int OF_EVIDENCE = 3;
  private static final int OF_MEANING = 1000;

  private final Analyzer analyzer = WordAnalyzer.ofFields();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final List<Query> wanted;

  /** Marks these, each a query for words of one field. */
  SentenceMarker(List<Query> wanted) {
    this.wanted = wanted;
  }

  /** A mark and the number of the query that it is for. */
  private record Mark(Span span, int query) {}

  /** A sentence and how much it tells. */
  private record Rated(Found.Sentence sentence, int worth) {}

  /** Where the title has what is looked for. */
  List<Span> title(Article article) throws IOException {
    return apart(marks(Fields.TITLE, article.part(Part.TITLE)));
  }

  /**
   * The sentences of the text that tell most: those with the most of what is looked for, and those
   * that are evidence of the reports; where there are none, the first.
   */
  List<Found.Sentence> sentences(
      Article article, List<Report<?>> reports, @Nullable Near near, int most) throws IOException {
    List<Mark> marks = marks(Fields.TEXT, article.text());
    List<Rated> rated = new ArrayList<>();
    for (Sentence sentence : splitter.split(article)) {
      if (sentence.part() == Part.TEXT && sentence.kind() != Sentence.Kind.DATELINE) {
        rated.add(rate(sentence.span(), marks, reports, near));
      }
    }
    List<Rated> telling =
        rated.stream()
            .filter(r -> r.worth() > 0)
            .sorted(Comparator.comparingInt((Rated r) -> -r.worth()))
            .limit(most)
            .toList();
    return (telling.isEmpty() ? rated.stream().limit(1).toList() : telling)
        .stream().map(Rated::sentence).sorted(Comparator.comparing(Found.Sentence::span)).toList();
  }

  private static Rated rate(
      Span sentence, List<Mark> marks, List<Report<?>> reports, @Nullable Near near) {
    List<Mark> inside = marks.stream().filter(m -> sentence.contains(m.span())).toList();
    long kinds = inside.stream().map(Mark::query).distinct().count();
    boolean evidence = reports.stream().anyMatch(report -> isEvidence(report, sentence));
    boolean meant = near != null && near.part() == Part.TEXT && near.span().equals(sentence);
    int worth = (int) kinds * 2 + (evidence ? OF_EVIDENCE : 0) + (meant ? OF_MEANING : 0);
    return new Rated(new Found.Sentence(Part.TEXT, sentence, apart(inside)), worth);
  }

  private static boolean isEvidence(Report<?> report, Span sentence) {
    Evidence evidence = report.record().provenance().evidence();
    return evidence.part() == Part.TEXT && evidence.span().overlaps(sentence);
  }

  /** The marks in order; of those that overlap, what they cover together. */
  private static List<Span> apart(List<Mark> marks) {
    List<Span> apart = new ArrayList<>();
    for (Span span : marks.stream().map(Mark::span).sorted().toList()) {
      int last = apart.size() - 1;
      if (last >= 0 && span.start() <= apart.get(last).end()) {
        apart.set(last, apart.get(last).cover(span));
      } else {
        apart.add(span);
      }
    }
    return apart;
  }

  private List<Mark> marks(String field, String text) throws IOException {
    List<Mark> marks = new ArrayList<>();
    if (wanted.isEmpty() || text.isEmpty()) {
      return marks;
    }
    String begin = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    MemoryIndex index = new MemoryIndex(true);
    index.addField(field, begin, analyzer);
    index.addField(Fields.EXACT, begin, analyzer);
    IndexSearcher searcher = index.createSearcher();
    for (int i = 0; i < wanted.size(); i++) {
      Matches matches =
          searcher
              .createWeight(searcher.rewrite(wanted.get(i)), ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(searcher.getIndexReader().leaves().get(0), 0);
      if (matches != null) {
        for (String part : Set.of(field, Fields.EXACT)) {
          add(marks, matches.getMatches(part), i);
        }
      }
    }
    return marks;
  }

  private static void add(List<Mark> marks, MatchesIterator each, int query) throws IOException {
    Set<Span> seen = new TreeSet<>();
    while (each != null && each.next()) {
      Span span = new Span(each.startOffset(), each.endOffset());
      if (seen.add(span)) {
        marks.add(new Mark(span, query));
      }
    }
  }
}
