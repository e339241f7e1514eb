package org.demarche.desk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.demarche.desk.search.index.WordAnalyzer;
import org.demarche.desk.search.query.Expression.Form;
import org.jspecify.annotations.Nullable;

/** Words of a query as queries for one field of the index. */
final class WordQueries {

  private static final int MOST_CONTINUATIONS = 500;

  private final IndexReader reader;
  private final Analyzer analyzer = WordAnalyzer.ofFields();

  WordQueries(IndexReader reader) {
    this.reader = reader;
  }

  /** The words in a field; null when the text holds none. */
  @Nullable Query of(String field, String text, Form form) {
    List<String> words = words(field, text);
    if (words.isEmpty()) {
      return null;
    }
    if (form instanceof Form.Prefix) {
      return prefix(field, words);
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.get(0)));
    }
    int slop = form instanceof Form.Phrase phrase ? phrase.slop() : 0;
    return new PhraseQuery(slop, field, words.toArray(String[]::new));
  }

  /** The words that the index would make of a text. */
  List<String> words(String field, String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Words that follow each other, the last of them only begun. */
  private Query prefix(String field, List<String> words) {
    Term last = new Term(field, words.get(words.size() - 1));
    if (words.size() == 1) {
      return new PrefixQuery(last);
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    words.subList(0, words.size() - 1).forEach(word -> phrase.add(new Term(field, word)));
    return phrase.add(continuations(last).toArray(Term[]::new)).build();
  }

  private List<Term> continuations(Term begin) {
    List<Term> terms = new ArrayList<>();
    try {
      Terms all = MultiTerms.getTerms(reader, begin.field());
      if (all != null) {
        TermsEnum each = all.iterator();
        boolean more = each.seekCeil(begin.bytes()) != TermsEnum.SeekStatus.END;
        BytesRef term = more ? each.term() : null;
        while (term != null
            && StringHelper.startsWith(term, begin.bytes())
            && terms.size() < MOST_CONTINUATIONS) {
          terms.add(new Term(begin.field(), BytesRef.deepCopyOf(term)));
          term = each.next();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms.isEmpty() ? List.of(begin) : terms;
  }
}
