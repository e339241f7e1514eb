package org.demarche.desk.web.cases;

import java.util.List;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.cases.DossierView.Involved;
import org.demarche.desk.web.cases.DossierView.Range;
import org.demarche.desk.web.cases.DossierView.Spot;
import org.demarche.lexicon.WeaponEntry;
import org.demarche.model.Place;

/** The places of a case: capitals, what its articles name, and how far its weapon reaches. */
final class Atlas {

  private static final int ARTICLES = 20;
  private static final int PLACES = 40;

  private final Archive archive;
  private final Books books;

  Atlas(Archive archive, Books books) {
    this.archive = archive;
    this.books = books;
  }

  Involved of(Case of, Sources sources) {
    Involvement involvement = Involvement.of(of, books.parties());
    List<Spot> places = involvement.capitals();
    sources.numbers().stream()
        .limit(ARTICLES)
        .flatMap(number -> archive.records().ofArticle(number).stream())
        .forEach(report -> add(places, report));
    return new Involved(involvement.nodes(), involvement.ties(), places, range(of));
  }

  private static void add(List<Spot> places, Report<?> report) {
    Place place = report.record().circumstances().place();
    if (place == null || place.position() == null || places.size() >= PLACES) {
      return;
    }
    boolean known = places.stream().anyMatch(spot -> spot.name().equals(place.name()));
    if (!known && place.kind() != Place.Kind.COUNTRY) {
      places.add(new Spot(place.name(), place.position().latitude(), place.position().longitude()));
    }
  }

  private Range range(Case of) {
    WeaponEntry entry = books.names().weaponEntry(of.head().weapon().id());
    Integer km = entry == null ? null : entry.rangeKm();
    return entry == null || km == null
        ? new Range(0, "", "")
        : new Range(
            km, entry.designation(), entry.source().file() + ", line " + entry.source().line());
  }
}
