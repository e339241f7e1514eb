package org.demarche.desk.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.search.query.Expression;
import org.demarche.desk.search.query.Expression.Form;
import org.demarche.desk.store.Filter;
import org.jspecify.annotations.Nullable;

/**
 * A query and a filter in the language of the index. What they say of records, side by side, is
 * asked of one record: {@code party:IRN weapon:s-300} finds articles with a record of both.
 */
final class Translation {

  /** The documents that stand for articles. */
  static final Query ARTICLE = new TermQuery(new Term(Fields.DOCUMENT, Fields.ARTICLE));

  static final BitSetProducer ARTICLES = new QueryBitSetProducer(ARTICLE);

  private static final int MOST_WORDS = 100;
  private static final float WEIGHT_OF_TITLE = 2;
  private static final float WEIGHT_OF_OTHER_FIELD = 0.1f;

  private static final Set<String> WORDS = Set.of(Fields.TITLE, Fields.TEXT, Fields.EXACT);
  private static final Set<String> OF_ARTICLES = Set.of(Fields.ID, Fields.LANGUAGE, Fields.SOURCE);

  /** Fields of records by name in a query, with their names in the index. */
  private static final Map<String, String> OF_RECORDS =
      Stream.concat(
              Stream.of(Fields.PARTY, Fields.WEAPON, "actor", "recipient", "supplier", "objector")
                  .map(field -> Map.entry(field, field + Fields.NAMES)),
              Stream.of(Fields.KIND, Fields.TYPE, Fields.STATUS, Fields.YEAR)
                  .map(field -> Map.entry(field, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** What may stand before a colon in a query. */
  static final Set<String> FIELDS =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              Stream.of(WORDS, OF_ARTICLES, OF_RECORDS.keySet()).flatMap(Set::stream).toList()));

  private final WordQueries words;
  private final List<Query> marks = new ArrayList<>();

  Translation(IndexReader reader) {
    this.words = new WordQueries(reader);
  }

  /**
   * A search in the language of the index.
   *
   * @param articles finds and weighs articles
   * @param records finds the records that are looked for, or null when any will do
   * @param marks what is looked for in titles and texts, to be shown
   */
  record Asked(Query articles, @Nullable Query records, List<Query> marks) {}

  /** What a query and a filter ask for. */
  Asked of(Expression query, Filter filter) {
    BooleanQuery.Builder records = new BooleanQuery.Builder();
    if (!filter.isAll()) {
      records.add(FilterQuery.of(filter), Occur.FILTER);
    }
    BooleanQuery.Builder articles = new BooleanQuery.Builder().add(ARTICLE, Occur.FILTER);
    List<Expression> parts = query instanceof Expression.All all ? all.parts() : List.of(query);
    for (Expression part : parts) {
      if (isOfRecords(part)) {
        records.add(records(part), Occur.FILTER);
      } else {
        add(articles, part);
      }
    }
    Query ofRecords = records.build().clauses().isEmpty() ? null : records.build();
    if (ofRecords != null) {
      articles.add(join(ofRecords), Occur.FILTER);
    }
    return new Asked(articles.build(), ofRecords, List.copyOf(marks));
  }

  /** Articles that hold some of the words of a text, the more the better. */
  Asked ofAnyWord(String text, Filter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : telling(text)) {
      Query query = term(new Expression.Term(null, word, new Form.Word()), true);
      if (query != null && any.build().clauses().size() < MOST_WORDS) {
        any.add(query, Occur.SHOULD);
      }
    }
    BooleanQuery.Builder articles = new BooleanQuery.Builder();
    articles.add(any.build(), Occur.MUST);
    Query records = filter.isAll() ? null : FilterQuery.of(filter);
    if (records != null) {
      articles.add(join(records), Occur.FILTER);
    }
    return new Asked(articles.build(), records, List.copyOf(marks));
  }

  /** The words of a text without those that say nothing ("the", "to"), unless it has no others. */
  private static List<String> telling(String text) {
    List<String> words = List.of(text.strip().split("\\s+"));
    List<String> telling =
        words.stream()
            .filter(
                w -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(w.toLowerCase(Locale.ROOT)))
            .toList();
    return telling.isEmpty() ? words : telling;
  }

  /** The articles of records. */
  static Query join(Query records) {
    return new ToParentBlockJoinQuery(records, ARTICLES, ScoreMode.None);
  }

  // ---- articles

  private void add(BooleanQuery.Builder query, Expression part) {
    if (part instanceof Expression.Not not) {
      Query unwanted = articles(not.part(), false);
      if (unwanted != null) {
        query.add(unwanted, Occur.MUST_NOT);
      }
      return;
    }
    Query wanted = articles(part, true);
    if (wanted != null) {
      query.add(wanted, Occur.MUST);
    }
  }

  /** Null for what holds no word, such as a dash. */
  private @Nullable Query articles(Expression part, boolean shown) {
    if (isOfRecords(part)) {
      return new ConstantScoreQuery(join(records(part)));
    } else if (part instanceof Expression.Term term) {
      return term(term, shown);
    } else if (part instanceof Expression.Any any) {
      return some(any.parts().stream().map(p -> articles(p, shown)).toList());
    } else if (part instanceof Expression.Not not) {
      Query unwanted = articles(not.part(), false);
      return unwanted == null ? null : without(unwanted);
    }
    return every((Expression.All) part, shown);
  }

  private static @Nullable Query some(List<@Nullable Query> parts) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Query part : parts) {
      if (part != null) {
        query.add(part, Occur.SHOULD);
      }
    }
    return query.build().clauses().isEmpty() ? null : query.build();
  }

  private static Query without(Query unwanted) {
    return new BooleanQuery.Builder()
        .add(ARTICLE, Occur.FILTER)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }

  private Query every(Expression.All all, boolean shown) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(ARTICLE, Occur.FILTER);
    List<Expression> ofRecords = all.parts().stream().filter(Translation::isOfRecords).toList();
    if (!ofRecords.isEmpty()) {
      query.add(join(records(new Expression.All(ofRecords))), Occur.FILTER);
    }
    for (Expression part : all.parts()) {
      if (!isOfRecords(part)) {
        Query one = articles(part, shown);
        if (one != null) {
          query.add(one, Occur.MUST);
        }
      }
    }
    return query.build();
  }

  private @Nullable Query term(Expression.Term term, boolean shown) {
    String field = term.field();
    if (field != null && !WORDS.contains(field)) {
      return new ConstantScoreQuery(value(field + Fields.NAMES, term, false));
    }
    List<String> fields = field != null ? List.of(field) : List.of(Fields.TITLE, Fields.TEXT);
    // Stems do not begin as words go on.
    boolean begun = term.form() instanceof Form.Prefix && field == null;
    List<Query> alternatives = new ArrayList<>();
    for (String one : begun ? List.of(Fields.EXACT) : fields) {
      Query query = words.of(one, term.text(), term.form());
      if (query == null) {
        return null;
      }
      if (shown) {
        marks.add(query);
      }
      boolean weighty = one.equals(Fields.TITLE) && field == null;
      alternatives.add(weighty ? new BoostQuery(query, WEIGHT_OF_TITLE) : query);
    }
    return alternatives.size() == 1
        ? alternatives.get(0)
        : new DisjunctionMaxQuery(alternatives, WEIGHT_OF_OTHER_FIELD);
  }

  // ---- records

  private static boolean isOfRecords(Expression part) {
    if (part instanceof Expression.Term term) {
      return term.field() != null && OF_RECORDS.containsKey(term.field());
    } else if (part instanceof Expression.Any any) {
      return any.parts().stream().allMatch(Translation::isOfRecords);
    } else if (part instanceof Expression.All all) {
      return !all.parts().isEmpty() && all.parts().stream().allMatch(Translation::isOfRecords);
    }
    return false;
  }

  private static Query records(Expression part) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (part instanceof Expression.Any any) {
      any.parts().forEach(one -> query.add(records(one), Occur.SHOULD));
    } else if (part instanceof Expression.All all) {
      all.parts().forEach(one -> query.add(records(one), Occur.FILTER));
    } else if (part instanceof Expression.Term term && term.field() != null) {
      String field = term.field();
      return value(OF_RECORDS.getOrDefault(field, field), term, field.equals(Fields.TYPE));
    }
    return query.build();
  }

  private static Query value(String field, Expression.Term term, boolean capitals) {
    String plain = term.text().strip().replaceAll("\\s+", " ");
    String value = capitals ? plain.toUpperCase(Locale.ROOT) : plain.toLowerCase(Locale.ROOT);
    Term wanted = new Term(field, value);
    return term.form() instanceof Form.Prefix ? new PrefixQuery(wanted) : new TermQuery(wanted);
  }
}
