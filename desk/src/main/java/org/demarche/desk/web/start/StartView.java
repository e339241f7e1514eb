package org.demarche.desk.web.start;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first page shows.
 *
 * @param running jobs that are being done
 */
public record StartView(
    Since since,
    List<Running> running,
    List<Figure> whole,
    Cases cases,
    List<Quad> quads,
    @Nullable Days days) {

  /** Copies the lists. */
  public StartView {
    running = List.copyOf(running);
    whole = List.copyOf(whole);
    quads = List.copyOf(quads);
  }

  /**
   * What is new.
   *
   * @param when the visitor was here last, in words
   * @param last number of the last article
   */
  public record Since(String when, long last, List<Figure> news) {

    /** Copies the figures. */
    public Since {
      news = List.copyOf(news);
    }
  }

  /**
   * A job that is being done.
   *
   * @param far how far it has come, in words; empty while nobody knows
   */
  public record Running(String name, String link, String far) {}

  /** A number and where what it counts is listed. */
  public record Figure(String name, String number, String link) {}

  /**
   * Cases that moved.
   *
   * @param isNew whether these are those since the last visit, else the last ones of all
   */
  public record Cases(boolean isNew, List<Move> moves, long more) {}

  /**
   * How a case moved.
   *
   * @param was empty for a case that is new
   */
  public record Move(String name, String link, String was, String status, int contradictions) {}

  /** The latest incidents of one quad class. */
  public record Quad(int number, String name, List<Happening> incidents) {}

  /** An incident on one line. */
  public record Happening(String link, String day, String words, int reports, boolean reviewed) {}

  /**
   * Articles by day or month.
   *
   * @param width of the drawing, in days or months
   */
  public record Days(
      String unit, String first, String last, long most, int width, List<Bar> bars) {}

  /**
   * One day or month.
   *
   * @param x place in the drawing
   * @param height from 0 to 100
   */
  public record Bar(int x, int height, String title) {}
}
