package org.demarche.desk.ingest.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.desk.ingest.page.PdfText;
import org.demarche.model.Article;

/** Reads a PDF as one article. */
final class PdfFile {

  private PdfFile() {}

  static Found read(Piece piece) throws IOException, Malformed {
    byte[] bytes = piece.readAll(Limits.PDF);
    if (!PdfExpansion.isBounded(bytes)) {
      throw new Malformed(
          "a PDF that unpacks to more than " + Limits.megabytes(PdfExpansion.LARGEST),
          "save its text, as with pdftotext");
    }
    PdfText pdf = TimeLimit.run("PDF", Limits.TIME, () -> PdfText.of(bytes, Limits.PAGES));
    if (pdf.text().isBlank()) {
      throw new Malformed(
          "a PDF without text; perhaps pictures of pages",
          "recognise its text, as with ocrmypdf, or save it with pdftotext");
    }
    return new Found.Text(article(pdf, piece), false, "", List.of());
  }

  private static Article article(PdfText pdf, Piece piece) {
    Hints hints = piece.hints();
    Map<String, Object> extra = new HashMap<>();
    String author = pdf.author() == null ? hints.author() : pdf.author();
    if (author != null) {
      extra.put("author", author);
    }
    String title = pdf.title() == null ? hints.title() : pdf.title();
    return new Article(
        Objects.requireNonNullElse(hints.url(), piece.stem()),
        title == null ? TextArticle.title(pdf.text()) : title,
        pdf.text(),
        hints.published() == null ? pdf.created() : hints.published(),
        hints.url(),
        hints.source(),
        extra);
  }
}
