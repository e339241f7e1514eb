package org.demarche.desk.search;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.demarche.desk.search.index.Fields;
import org.demarche.desk.store.Filter;

/** A filter as a query for records. */
final class FilterQuery {

  private final BooleanQuery.Builder all = new BooleanQuery.Builder();

  private FilterQuery() {}

  /** The records that a filter lets through. */
  static Query of(Filter filter) {
    FilterQuery query = new FilterQuery();
    query.any(Fields.KIND, filter.what().kinds());
    query.any(Fields.TYPE, filter.what().types());
    query.any(Fields.STATUS, filter.what().statuses());
    query.any(Fields.QUAD, filter.what().quads().stream().map(String::valueOf).toList());
    query.any(Fields.MODE, filter.what().modes());
    query.any(Fields.CONTEXT, filter.what().contexts());
    query.any(Fields.FRAME, filter.what().frames());
    query.any(Fields.MODALITY, filter.claim().modalities());
    query.any(Fields.ATTRIBUTION, filter.claim().attributions());
    query.any(Fields.ACTOR, filter.claim().actors());
    query.any(Fields.RECIPIENT, filter.claim().recipients());
    query.any(Fields.PARTY, filter.parties());
    query.any(Fields.WEAPON, filter.weapons());
    query.any(Fields.SOURCE, filter.sources());
    LocalDate from = filter.days().from();
    if (from != null) {
      query.add(LongPoint.newRangeQuery(Fields.LAST_DAY, from.toEpochDay(), Long.MAX_VALUE));
    }
    LocalDate to = filter.days().to();
    if (to != null) {
      query.add(LongPoint.newRangeQuery(Fields.FIRST_DAY, Long.MIN_VALUE, to.toEpochDay()));
    }
    if (filter.reviewed()) {
      query.add(new TermQuery(new Term(Fields.REVIEWED, "true")));
    }
    return query.all.build();
  }

  private void any(String field, List<String> values) {
    if (!values.isEmpty()) {
      add(new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
    }
  }

  private void add(Query query) {
    all.add(query, Occur.FILTER);
  }
}
