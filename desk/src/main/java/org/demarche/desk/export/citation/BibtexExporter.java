package org.demarche.desk.export.citation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.jspecify.annotations.Nullable;

/** Writes the articles cited as BibTeX; {@code date} and {@code urldate} are for biblatex. */
public final class BibtexExporter implements Exporter {

  @Override
  public void write(Selection selection, Target target) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(target.create("sources.bib"), StandardCharsets.UTF_8))) {
      selection.articles(
          article -> {
            if (!article.reports().isEmpty()) {
              out.write(entry(Work.of(article.article())));
            }
          });
    }
  }

  private static String entry(Work work) {
    StringBuilder entry = new StringBuilder();
    // An article without a journal is one that BibTeX complains of.
    entry.append(work.medium() == null ? "@misc{" : "@article{").append(work.key());
    // The second pair of braces keeps the capitals, whatever the style.
    field(entry, "title", "{{" + Latex.of(work.title()) + "}}");
    field(entry, "journal", work.medium() == null ? null : "{" + Latex.of(work.medium()) + "}");
    LocalDate published = work.published();
    if (published != null) {
      field(entry, "year", "{" + published.getYear() + "}");
      field(entry, "month", month(published));
      field(entry, "date", "{" + published + "}");
    }
    String url = work.url();
    if (url != null) {
      field(entry, "url", "{" + Latex.url(Characters.unicode(url)) + "}");
      field(entry, "urldate", "{" + work.accessed() + "}");
    }
    return entry.append("\n}\n\n").toString();
  }

  /** BibTeX's own names of months are no text, so that a style may put them in its language. */
  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static void field(StringBuilder entry, String name, @Nullable String value) {
    if (value != null) {
      entry.append(",\n  ").append(name).append(" = ").append(value);
    }
  }
}
