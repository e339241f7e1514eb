package org.demarche.desk.review.correction;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.demarche.lexicon.Lexicon;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Part;
import org.demarche.model.Provenance;
import org.demarche.model.Span;

/**
 * Lets a person change a record of an article, or add one, in the fields of a form. What a form
 * does not show stays as it was.
 */
public final class Correction {

  /** The frame that records bear which a person has added. */
  public static final String BY_HAND = "by-hand";

  private final Names names;
  private final Article article;

  /** Of an article's records, with the names of this lexicon. */
  public Correction(Lexicon lexicon, Article article) {
    this.names = new Names(lexicon);
    this.article = article;
  }

  /**
   * A record as a person wants it.
   *
   * @param changed names of the fields that say something else than before
   */
  public record Corrected(CodedRecord record, List<String> changed) {

    /** Copies the names. */
    public Corrected {
      changed = List.copyOf(changed);
    }
  }

  /** Where a person has found a record that the machine has missed. */
  public record Missed(String kind, Part part, Span span) {}

  /** The fields of a record. */
  public static List<Field> fields(CodedRecord record) {
    return Fields.of(record);
  }

  /** The fields of a record that is to be added. */
  public List<Field> fields(Missed missed) {
    return Fields.of(missed.kind(), missed.span().of(article.part(missed.part())));
  }

  /**
   * The record that a form makes of another.
   *
   * @param form values by the names of the fields
   * @throws CorrectionException when it makes none
   */
  public Corrected read(CodedRecord before, Map<String, List<String>> form) {
    CodedRecord after = new FormReader(names, article, new Entries(form), before).record();
    return new Corrected(after, changed(fields(before), fields(after)));
  }

  /**
   * The record that a form adds.
   *
   * @param provenance versions that the record bears, and the place about which it is
   * @throws CorrectionException when it makes none
   */
  public CodedRecord add(
      String kind, String id, Provenance provenance, Map<String, List<String>> form) {
    return new FormReader(names, article, new Entries(form), kind, id, provenance).record();
  }

  private static List<String> changed(List<Field> before, List<Field> after) {
    return IntStream.range(0, before.size())
        .filter(i -> !Objects.equals(before.get(i).values(), after.get(i).values()))
        .mapToObj(i -> before.get(i).name())
        .toList();
  }

  /** The names of all parties that a form may name. */
  public static List<String> partyNames(Lexicon lexicon) {
    return new Names(lexicon).parties();
  }

  /** The names of all weapons and categories that a form may name. */
  public static List<String> weaponNames(Lexicon lexicon) {
    return new Names(lexicon).weaponNames();
  }
}
