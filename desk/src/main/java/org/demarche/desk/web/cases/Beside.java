package org.demarche.desk.web.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.desk.link.Case;
import org.demarche.desk.link.CaseStore;
import org.demarche.desk.register.CaseMatch;
import org.demarche.desk.register.RegisterBook;
import org.demarche.desk.register.RegisterRow;
import org.demarche.desk.register.RegisterStore;
import org.demarche.desk.register.RegisterWording;
import org.demarche.desk.web.cases.DossierView.RegisterLine;
import org.demarche.desk.web.cases.DossierView.Registered;
import org.demarche.desk.web.site.Desk;

/** Lays cases beside the registers that a user has imported. */
final class Beside {

  private static final int MOST = 12;

  private final Books books;
  private final CaseStore cases;

  Beside(Desk desk, Books books) {
    this.books = books;
    this.cases = new CaseStore(desk.archive());
  }

  /**
   * How the register has a case, in a word.
   *
   * @param kind {@code known, differs, unclear, absent}; empty without a register
   */
  record Mark(String words, String kind) {

    static final Mark NONE = new Mark("", "");
  }

  /** The marks of some cases, by their ids; none where no register was imported. */
  Map<String, Mark> marks(List<String> ids) {
    Map<String, Mark> marks = new HashMap<>();
    Optional<RegisterBook> book = books.register(books.files());
    if (book.isPresent()) {
      for (String id : ids) {
        cases.find(id).ifPresent(of -> marks.put(id, mark(book.get().match(of))));
      }
    }
    return marks;
  }

  private static Mark mark(CaseMatch match) {
    return switch (match.standing()) {
      case KNOWN ->
          match.differences().isEmpty()
              ? new Mark("known", "known")
              : new Mark("differs", "differs");
      case UNCLEAR -> new Mark("unclear", "unclear");
      case ABSENT, UNREPORTED -> new Mark("not in it", "absent");
    };
  }

  /** A case beside the register. */
  Registered of(Case of) {
    List<RegisterStore.Imported> files = books.files();
    Optional<RegisterBook> book = books.register(files);
    if (book.isEmpty()) {
      return Registered.NONE;
    }
    CaseMatch match = book.get().match(of);
    boolean known = match.standing() == CaseMatch.Standing.KNOWN;
    return new Registered(
        mark(match).kind(),
        headline(match),
        match.fits().stream()
            .limit(MOST)
            .map(fit -> line(fit.row().row(), known ? ground(fit) : ""))
            .toList(),
        match.later().stream().map(row -> line(row.row(), "ordered later")).toList(),
        match.differences().stream()
            .map(d -> new DossierView.Difference(d.what().words(), d.caseSays(), d.registerSays()))
            .toList(),
        match.reasons().stream().map(CaseMatch.Reason::words).toList(),
        files.stream().map(Beside::file).toList());
  }

  private static String headline(CaseMatch match) {
    return switch (match.standing()) {
      case KNOWN ->
          match.differences().isEmpty()
              ? "The register knows this deal" + timing(match) + "."
              : "The register knows this deal"
                  + timing(match)
                  + ", and says otherwise on "
                  + match.differences().size()
                  + (match.differences().size() == 1 ? " point." : " points.");
      case UNCLEAR -> "The register has deals that may be meant.";
      case ABSENT, UNREPORTED -> "The register does not have this deal.";
    };
  }

  private static String timing(CaseMatch match) {
    return switch (match.fits().get(0).timing()) {
      case SAME_ORDER, SAME_YEARS -> "";
      case LATER -> ", ordered after the reports";
      case BEFORE -> ", delivered before the reports";
    };
  }

  private static String ground(CaseMatch.Fit fit) {
    return switch (fit.ground()) {
      case FAMILY -> "";
      case SYSTEM -> "of the same system";
      case CATEGORY -> "the one of its class that fits";
    };
  }

  private static RegisterLine line(RegisterRow row, String note) {
    List<String> notes = new ArrayList<>();
    String condition = row.terms().condition();
    if (!condition.isEmpty() && !condition.equalsIgnoreCase("new")) {
      notes.add(condition.toLowerCase(Locale.ROOT));
    }
    if (Boolean.TRUE.equals(row.terms().localProduction())) {
      notes.add("built by the recipient");
    }
    if (!note.isEmpty()) {
      notes.add(note);
    }
    return new RegisterLine(
        row.parties().supplier() + " → " + row.parties().recipient(),
        row.item().name(),
        Objects.toString(row.order().year(), "?"),
        Objects.toString(row.order().number(), "?"),
        delivered(row),
        String.join("; ", notes),
        row.terms().comments());
  }

  private static String delivered(RegisterRow row) {
    List<Long> years = RegisterWording.deliveryYears(row);
    String number = Objects.toString(row.arrived(), "");
    if (years.isEmpty() && number.isEmpty()) {
      return "nothing";
    }
    return (number + " " + (years.isEmpty() ? "" : "in " + RegisterWording.years(years))).strip();
  }

  private static String file(RegisterStore.Imported file) {
    LocalDate generated = file.source().generated();
    return file.source().register().title()
        + ", file “"
        + file.source().name().replaceFirst("^.*[/\\\\]", "")
        + "”, "
        + (generated == null ? "" : "made " + generated + ", ")
        + "imported "
        + file.imported().toString().substring(0, 10);
  }
}
