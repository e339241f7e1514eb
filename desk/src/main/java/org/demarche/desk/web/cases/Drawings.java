package org.demarche.desk.web.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.demarche.desk.export.Wording;
import org.demarche.desk.json.JsonFields;
import org.demarche.desk.link.Case;
import org.demarche.desk.store.Archive;
import org.demarche.desk.store.Report;
import org.demarche.desk.web.cases.DossierView.Involved;
import org.demarche.desk.web.cases.DossierView.Node;
import org.demarche.desk.web.cases.DossierView.Spot;
import org.demarche.desk.web.cases.DossierView.Tie;
import org.demarche.model.Attribution;
import org.demarche.model.Circumstances;
import org.demarche.model.DateRange;
import org.demarche.model.Modality;
import org.demarche.model.TransferStatus;
import org.jspecify.annotations.Nullable;

/** What the drawings of a dossier are made of, as JSON. */
final class Drawings {

  /** More could not be told apart. */
  private static final int MOST = 1000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Sources sources;
  private final Involved involved;

  private Drawings(Sources sources, Involved involved) {
    this.sources = sources;
    this.involved = involved;
  }

  static ObjectNode of(Case of, Archive archive, Atlas atlas) {
    Sources sources = Sources.of(of, archive);
    Drawings drawings = new Drawings(sources, atlas.of(of, sources));
    ObjectNode all = JSON.objectNode();
    all.put("weapon", Names.weapon(of.head().weapon()).words());
    all.set("lanes", lanes(of));
    ArrayNode points = all.putArray("points");
    of.history().stream().limit(MOST).forEach(claim -> points.add(drawings.claim(claim)));
    of.around().objections().stream()
        .limit(MOST)
        .forEach(r -> points.add(drawings.point(r, "objections", r.record().objector().name())));
    of.around().diversions().stream()
        .limit(MOST)
        .forEach(r -> points.add(drawings.point(r, "onward", "to " + r.record().to().name())));
    drawings.involved(all);
    return all;
  }

  /** The statuses that occur, in the order of a deal's life. */
  private static ArrayNode lanes(Case of) {
    List<TransferStatus> told =
        of.history().stream().map(claim -> claim.report().record().status()).distinct().toList();
    ArrayNode lanes = JSON.arrayNode();
    Arrays.stream(TransferStatus.values())
        .filter(told::contains)
        .forEach(status -> lanes.add(JsonFields.word(status)));
    if (!of.around().objections().isEmpty()) {
      lanes.add("objections");
    }
    if (!of.around().diversions().isEmpty()) {
      lanes.add("onward");
    }
    return lanes;
  }

  private ObjectNode claim(Case.Claim claim) {
    ObjectNode point = point(claim.report(), JsonFields.word(claim.report().record().status()), "");
    ArrayNode against = point.putArray("against");
    claim.contradicts().forEach(against::add);
    point.put("number", Wording.count(claim.report().record().quantity()));
    point.put("sum", Wording.sum(claim.report().record().value()));
    return point;
  }

  private ObjectNode point(Report<?> report, String lane, String note) {
    Circumstances circumstances = report.record().circumstances();
    Attribution attribution = circumstances.attribution();
    ObjectNode point = JSON.objectNode();
    point.put("key", report.key()).put("lane", lane).put("note", note);
    day(point, "published", report.citation().published());
    DateRange date = circumstances.date();
    if (date != null) {
      day(point, "start", date.firstKnownDay());
      day(point, "end", date.end());
      point.put("date", Wording.shortly(date));
    }
    Modality modality = circumstances.modality();
    point.put("modality", JsonFields.word(modality));
    point.put("voice", attribution == null ? "article" : JsonFields.word(attribution.kind()));
    point.put("who", Wording.source(circumstances));
    point.put("quote", report.record().provenance().evidence().quote());
    DossierView.Cite cite = sources.cite(report);
    point.put("href", cite.href()).put("source", cite.number()).put("outlet", cite.outlet());
    return point;
  }

  private static void day(ObjectNode point, String name, @Nullable LocalDate day) {
    if (day != null) {
      point.put(name, day.toString());
    }
  }

  private void involved(ObjectNode all) {
    ArrayNode nodes = all.putArray("nodes");
    for (Node node : involved.nodes()) {
      ObjectNode one = nodes.addObject();
      one.put("id", node.id()).put("name", node.name().words()).put("href", node.name().href());
      one.put("role", node.role()).put("code", node.code());
      ArrayNode roles = one.putArray("roles");
      node.roles().forEach(roles::add);
      if (node.seat().isKnown()) {
        one.set("seat", spot(node.seat()));
      }
    }
    ArrayNode ties = all.putArray("ties");
    for (Tie tie : involved.ties()) {
      ties.addObject()
          .put("from", tie.from())
          .put("to", tie.to())
          .put("role", tie.role())
          .put("words", tie.words())
          .put("count", tie.count())
          .put("href", tie.href());
    }
    ArrayNode places = all.putArray("places");
    involved.places().forEach(place -> places.add(spot(place)));
    all.put("range", involved.range().km());
  }

  private static ObjectNode spot(Spot spot) {
    return JSON.objectNode()
        .put("name", Objects.requireNonNull(spot.name()))
        .put("lat", spot.latitude())
        .put("lon", spot.longitude());
  }
}
