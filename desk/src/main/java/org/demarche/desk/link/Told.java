package org.demarche.desk.link;

import java.time.LocalDate;
import java.util.Comparator;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Modality;
import org.demarche.model.Transfer;
import org.demarche.model.TransferStatus;
import org.demarche.model.Weapon;
import org.jspecify.annotations.Nullable;

/** A claim about a transfer on its way to a case. */
record Told(Report<Transfer> report, Case.Attachment attachment) {

  /** As a history goes: by day, undated last, then by how far things have come. */
  static final Comparator<Told> ORDER =
      Comparator.comparing(Told::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
          .thenComparing(Told::status)
          .thenComparing(told -> told.report.citation().article())
          .thenComparing(Told::key);

  String key() {
    return report.key();
  }

  @Nullable LocalDate day() {
    return report.day();
  }

  /** Whether the article says when. */
  boolean isStated() {
    return report.statedDay() != null;
  }

  TransferStatus status() {
    return report.record().status();
  }

  /** Whether the article says that it is so; what it says of a day to come is a plan. */
  boolean isAsserted() {
    return modality() == Modality.ASSERTED && !isToCome();
  }

  /** Whether the day lies after the publication. */
  boolean isToCome() {
    LocalDate stated = report.statedDay();
    LocalDate published = report.citation().published();
    return stated != null && published != null && stated.isAfter(published);
  }

  boolean isDenied() {
    return modality() == Modality.DENIED;
  }

  Weapon weapon() {
    return report.record().weapon();
  }

  String supplier() {
    return RecordKey.party(report.record().supplier());
  }

  String recipient() {
    return RecordKey.party(report.record().recipient());
  }

  Told as(Case.Attachment ground) {
    return new Told(report, ground);
  }

  private Modality modality() {
    return report.record().circumstances().modality();
  }
}
