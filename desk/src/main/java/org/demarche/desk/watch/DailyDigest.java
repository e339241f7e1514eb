package org.demarche.desk.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.export.RecordLine;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.store.RecordKey;
import org.demarche.desk.store.Report;
import org.demarche.model.Attribution;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * What a watch-list has found on one day (UTC), by case, then by party, then the articles that
 * report nothing; each with its sentence.
 *
 * @param cut whether there was more than a digest holds
 */
public record DailyDigest(WatchList watch, LocalDate day, List<Section> sections, boolean cut) {

  private static final int MOST = 500;

  /** Copies the sections. */
  public DailyDigest {
    sections = List.copyOf(sections);
  }

  /**
   * What is new of one case or one party.
   *
   * @param path where it is shown; null for what has no page
   * @param note how it moved; empty for nothing to say
   */
  public record Section(String title, @Nullable String path, String note, List<Line> lines) {

    /** Copies the lines. */
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One report.
   *
   * @param words the record in a few words; empty for an article without
   * @param sentence that says so
   * @param by who says so; empty where the article itself does
   * @param reviewed whether a person stands behind it
   */
  public record Line(
      String words, String sentence, String by, String article, String path, boolean reviewed) {}

  /** The digest of a day. */
  public static DailyDigest of(WatchItemStore store, WatchList watch, LocalDate day) {
    List<WatchItem> items = store.ofDay(watch.number(), day, MOST + 1);
    boolean cut = items.size() > MOST;
    Sorting sorting = new Sorting();
    items.subList(0, Math.min(MOST, items.size())).forEach(sorting::add);
    return new DailyDigest(watch, day, sorting.sections(), cut);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }

  /** Puts reports under their cases and parties. */
  private static final class Sorting {

    private final Map<String, CaseMove> moves = new LinkedHashMap<>();
    private final Map<String, List<Line>> ofCases = new LinkedHashMap<>();
    private final Map<String, List<Line>> ofParties = new LinkedHashMap<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final List<Line> others = new ArrayList<>();

    void add(WatchItem item) {
      for (CaseMove move : item.news().cases()) {
        moves.merge(move.id(), move, Sorting::together);
        ofCases.computeIfAbsent(move.id(), id -> new ArrayList<>());
      }
      if (item.news().reports().isEmpty()) {
        others.add(line(item, null));
      }
      item.news().reports().forEach(report -> add(item, report));
    }

    /** From how it stood first to how it stands last. */
    private static CaseMove together(CaseMove first, CaseMove last) {
      return new CaseMove(
          last.id(),
          last.name(),
          first.was(),
          last.status(),
          first.contradictions() + last.contradictions());
    }

    private void add(WatchItem item, Report<?> report) {
      CodedRecord record = report.record();
      List<CaseMove> cases = item.news().cases();
      if (!(record instanceof Event) && cases.size() == 1) {
        ofCases
            .computeIfAbsent(cases.get(0).id(), unseen -> new ArrayList<>())
            .add(line(item, report));
        return;
      }
      Party party = party(record);
      String name = party == null ? "Parties unnamed" : party.name();
      if (party != null && party.id() != null) {
        parties.putIfAbsent(name, "/parties/" + party.id());
      }
      ofParties.computeIfAbsent(name, n -> new ArrayList<>()).add(line(item, report));
    }

    /** Who acts; of arms, who gets them. */
    private static @Nullable Party party(CodedRecord record) {
      if (record instanceof Event event) {
        return event.actors().isEmpty() ? null : event.actors().get(0);
      } else if (record instanceof Transfer transfer) {
        return transfer.recipient() == null ? transfer.supplier() : transfer.recipient();
      } else if (record instanceof Objection objection) {
        return objection.objector();
      } else if (record instanceof Diversion diversion) {
        return diversion.to();
      }
      return ((Effect) record).whose();
    }

    private static Line line(WatchItem item, @Nullable Report<?> report) {
      String about = item.title();
      if (item.citation().source() != null) {
        about += ", " + item.citation().source();
      }
      if (item.citation().published() != null) {
        about += ", " + item.citation().published();
      }
      if (report == null) {
        return new Line("", item.news().sentence(), "", about, item.path(), false);
      }
      Attribution by = report.record().circumstances().attribution();
      return new Line(
          RecordLine.of(report.record()),
          report.record().provenance().evidence().quote(),
          by == null ? "" : by.text(),
          about,
          item.path() + "#r-" + RecordKey.shortened(report.key()),
          report.verdict().isReviewed());
    }

    List<Section> sections() {
      List<Section> sections = new ArrayList<>();
      ofCases.forEach(
          (id, lines) -> sections.add(section(Objects.requireNonNull(moves.get(id)), lines)));
      ofParties.forEach(
          (name, lines) -> sections.add(new Section(name, parties.get(name), "", lines)));
      if (!others.isEmpty()) {
        sections.add(new Section("Articles without records", null, "", others));
      }
      return sections;
    }

    private static Section section(CaseMove move, List<Line> lines) {
      String note =
          move.was() == null
              ? "new: " + JsonFields.word(move.status())
              : move.isMove()
                  ? JsonFields.word(move.was()) + " → " + JsonFields.word(move.status())
                  : JsonFields.word(move.status());
      String contradictions =
          move.contradictions() == 0
              ? ""
              : move.contradictions() == 1
                  ? "; 1 claim contradicts others"
                  : "; " + move.contradictions() + " claims contradict others";
      return new Section(move.name(), "/cases/" + move.id(), note + contradictions, lines);
    }
  }
}
