package org.demarche.desk.export.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.demarche.desk.export.Selection.ArticleReports;
import org.demarche.desk.json.JsonFields;
import org.demarche.model.CodedRecord;
import org.demarche.model.Diversion;
import org.demarche.model.Effect;
import org.demarche.model.Event;
import org.demarche.model.Objection;
import org.demarche.model.Transfer;

/** What people see of an article; not its text, which would bury the rest. */
final class ArticleSheet {

  private ArticleSheet() {}

  static Sheet<ArticleReports> articles() {
    return new Sheet<ArticleReports>("Articles")
        .text("Article", 26, a -> a.article().article().id())
        .day("Published", a -> a.article().article().published())
        .text("Source", 22, a -> a.article().article().source())
        .text("Title", 60, a -> a.article().article().title())
        .number("Events", a -> count(a, Event.class))
        .number("Transfers", a -> count(a, Transfer.class))
        .number("Objections", a -> count(a, Objection.class))
        .number("Diversions", a -> count(a, Diversion.class))
        .number("Effects", a -> count(a, Effect.class))
        .text("Language", 11, a -> a.article().language())
        .text("State", 11, a -> JsonFields.word(a.article().coding().state()))
        .text("Copy of", 26, ArticleSheet::original)
        .text("URL", 40, a -> a.article().article().url())
        .text("Read from", 40, a -> a.article().origin())
        .day("Received", a -> LocalDate.ofInstant(a.article().received(), ZoneOffset.UTC));
  }

  private static Long count(ArticleReports article, Class<? extends CodedRecord> kind) {
    return article.reports().stream().filter(r -> kind.isInstance(r.record())).count();
  }

  private static String original(ArticleReports article) {
    String family = article.article().family();
    return family.equals(article.article().article().id()) ? "" : family;
  }
}
