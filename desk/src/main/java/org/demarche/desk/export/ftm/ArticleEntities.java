package org.demarche.desk.export.ftm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.desk.export.Selection.ArticleReports;
import org.demarche.desk.store.Report;
import org.demarche.model.Article;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Party;
import org.demarche.model.Transfer;
import org.jspecify.annotations.Nullable;

/** An article that reports something, the parties it mentions, and links between them. */
record ArticleEntities(EntityWriter out) {

  void write(ArticleReports reported) throws IOException {
    if (reported.reports().isEmpty()) {
      return;
    }
    Article article = reported.article().article();
    out.write(
        new Entity("Article", Entity.id("article", article.id()))
            .need("fileName", article.id())
            .put("title", article.title())
            .put("publisher", article.source())
            .put("sourceUrl", article.url())
            .put("publishedAt", article.published())
            .put("language", Country.language(reported.article().language()))
            .put("bodyText", article.text()));
    Set<String> mentioned = new HashSet<>();
    for (Report<?> report : reported.reports()) {
      for (Party party : parties(report.record())) {
        mention(party, article.id(), mentioned);
      }
      links(report);
    }
  }

  private void mention(Party party, String article, Set<String> mentioned) throws IOException {
    String resolved = out.party(party, article);
    String id = Entity.id("mention", article, String.valueOf(resolved), party.text());
    if (mentioned.add(id)) {
      out.write(
          new Entity("Mention", id)
              .put("document", Entity.id("article", article))
              .put("resolved", resolved)
              .need("name", party.text())
              .put("detectedSchema", out.schema(party))
              .put("contextCountry", Country.of(party.code())));
    }
  }

  private void links(Report<?> report) throws IOException {
    if (report.record() instanceof Objection objection) {
      objection(objection, report);
    } else if (report.record() instanceof Diversion diversion) {
      diversion(diversion, report);
    } else if (report.record() instanceof Effect effect) {
      effect(effect, report);
    }
  }

  /** From the objector to whom it turns to, else to the supplier, else to the recipient. */
  private void objection(Objection objection, Report<?> report) throws IOException {
    Party supplier = objection.transfer().supplier();
    Party other = supplier == null ? objection.transfer().recipient() : supplier;
    other = objection.addressedTo() == null ? other : objection.addressedTo();
    if (other != null) {
      String role = "objects to " + Words.deal(objection.transfer());
      link(report, objection.objector(), other, role);
    }
  }

  private void diversion(Diversion diversion, Report<?> report) throws IOException {
    link(report, diversion.from(), diversion.to(), "passes on " + diversion.weapon().name());
  }

  private void link(Report<?> report, Party subject, Party object, String role) throws IOException {
    String article = report.citation().article();
    out.write(
        new Entity("UnknownLink", Entity.id("link", article, report.key()))
            .put("subject", out.party(subject, article))
            .put("object", out.party(object, article))
            .put("role", role)
            .put("status", Words.certainty(report))
            .put("date", report.day())
            .put("summary", report.record().provenance().evidence().quote())
            .put("recordId", report.key())
            .put("sourceUrl", report.citation().url()));
  }

  private void effect(Effect effect, Report<?> report) throws IOException {
    String article = report.citation().article();
    out.write(
        new Entity("Note", Entity.id("note", article, report.key()))
            .put("name", Words.effect(effect))
            .put("description", effect.provenance().evidence().quote())
            .put("notes", Words.certainty(report))
            .put("entity", Entity.id("article", article)));
  }

  private static List<Party> parties(CodedRecord record) {
    List<@Nullable Party> parties = new ArrayList<>();
    if (record instanceof Event event) {
      parties.addAll(event.actors());
      parties.addAll(event.recipients());
    } else if (record instanceof Transfer transfer) {
      parties.add(transfer.supplier());
      parties.add(transfer.recipient());
    } else if (record instanceof Objection objection) {
      parties.add(objection.objector());
      parties.add(objection.addressedTo());
    } else if (record instanceof Diversion diversion) {
      parties.add(diversion.from());
      parties.add(diversion.to());
    } else if (record instanceof Effect effect) {
      parties.add(effect.whose());
    }
    List<Party> known = new ArrayList<>();
    for (Party party : parties) {
      if (party != null) {
        known.add(party);
      }
    }
    return known;
  }
}
