package org.demarche.desk.ingest.page;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF.
 *
 * @param title as its metadata give it, when that looks like one
 * @param text its paragraphs, parted by blank lines
 * @param created the day on which the file was made: of a press release or a wire copy mostly the
 *     day of publication
 */
public record PdfText(
    @Nullable String title, String text, @Nullable LocalDate created, @Nullable String author) {

  /** Names that programs leave there by themselves. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|document|title|microsoft|slide|print|layout|page)\\b.*|\\S*"
              + "|.*\\.(?:docx?|indd|qxd|pdf|rtf|odt|html?|tex|dvi)");

  private static final Pattern NO_AUTHOR =
      Pattern.compile("(?i)(?:admin\\w*|user|owner|unknown|microsoft.*|default|\\S*\\d\\S*)");

  /**
   * Reads a PDF.
   *
   * @param mostPages what has more is refused
   */
  public static PdfText of(byte[] pdf, int mostPages) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      if (pages > mostPages) {
        throw new IOException(pages + " pages; at most " + mostPages + " are read");
      }
      PDDocumentInformation about = document.getDocumentInformation();
      return new PdfText(
          known(about.getTitle(), NO_TITLE),
          PdfLines.mend(pages(document, pages)),
          day(about.getCreationDate()),
          known(about.getAuthor(), NO_AUTHOR));
    }
  }

  private static List<String> pages(PDDocument document, int count) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= count && !Thread.interrupted(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      pages.add(stripper.getText(document));
    }
    return pages;
  }

  private static @Nullable String known(@Nullable String value, Pattern not) {
    String line = value == null ? "" : value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() || line.length() > 300 || not.matcher(line).matches() ? null : line;
  }

  private static @Nullable LocalDate day(@Nullable Calendar made) {
    if (made == null) {
      return null;
    }
    ZoneId zone = made.getTimeZone().toZoneId();
    LocalDate day = made.toInstant().atZone(zone).toLocalDate();
    return day.getYear() < 1990 || day.getYear() > 2100 ? null : day;
  }
}
