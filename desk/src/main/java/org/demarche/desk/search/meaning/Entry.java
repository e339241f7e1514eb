package org.demarche.desk.search.meaning;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.demarche.desk.search.index.Fields;
import org.demarche.model.Part;
import org.demarche.model.Span;

/**
 * A sentence as the index of meaning holds it.
 *
 * @param number of its article
 * @param digest of the text that the vector is of
 * @param family that its article belongs to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(long number, Part part, Span span, String digest, String family, byte[] vector) {

  static final String PLACE = "place";

  /** More sentences of one article are not looked at. */
  static final int MOST_OF_AN_ARTICLE = 10_000;

  private static final byte[] NONE = {};

  /** The entry of a passage. */
  static Entry of(long number, String family, Passage passage, byte[] vector) {
    String digest = passage.digest();
    return new Entry(number, passage.part(), passage.span(), digest, family, vector);
  }

  /** As it is stored beside the vector. */
  String place() {
    return String.join(
        " ",
        Long.toString(number),
        part.name(),
        Integer.toString(span.start()),
        Integer.toString(span.end()),
        digest,
        family);
  }

  /** Reads what was stored. */
  static Entry parse(String place) {
    String[] parts = place.split(" ", 6);
    Span span = new Span(Integer.parseInt(parts[2]), Integer.parseInt(parts[3]));
    long number = Long.parseLong(parts[0]);
    return new Entry(number, Part.valueOf(parts[1]), span, parts[4], parts[5], NONE);
  }

  Entry with(byte[] found) {
    return new Entry(number, part, span, digest, family, found);
  }

  /** The document of the index. */
  Document document() {
    Document document = new Document();
    document.add(new StringField(Fields.NUMBER, Long.toString(number), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.NUMBER, number));
    document.add(new StringField(Fields.FAMILY, Fields.bounded(family), Field.Store.NO));
    document.add(new StoredField(PLACE, place()));
    document.add(
        new KnnByteVectorField(MeaningIndex.VECTOR, vector, VectorSimilarityFunction.COSINE));
    return document;
  }
}
