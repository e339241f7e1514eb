package org.demarche.desk.web.jobs;

import java.util.List;

/** What the pages of jobs show. */
public final class JobViews {

  private JobViews() {}

  /**
   * The list of jobs.
   *
   * @param quarantined how many things are in quarantine
   * @param mayOrder whether the visitor may start jobs
   * @param mostUploaded the largest upload, in words
   */
  public record JobList(
      List<Line> jobs,
      Turning pages,
      long quarantined,
      boolean mayOrder,
      boolean emptyArchive,
      String mostUploaded) {}

  /** Where in a long list one is: addresses of the neighbouring pages, or empty. */
  public record Turning(String range, String before, String after) {}

  /**
   * A job in the list.
   *
   * @param state in small letters
   * @param counts what it has done, in words
   */
  public record Line(
      long number, String label, String about, String state, String counts, String when) {}

  /**
   * One job.
   *
   * @param steps names of what can be done with it: {@code pause, resume, cancel}
   * @param mayOrder whether the visitor may do that
   */
  public record One(
      Line line,
      List<String> sources,
      String by,
      List<Pair> facts,
      Progress progress,
      List<String> steps,
      boolean mayOrder) {}

  /** A name and its value. */
  public record Pair(String name, String value) {}

  /**
   * What of a job changes as it goes on.
   *
   * @param live whether it goes on still
   * @param percent 0 to 100; negative where nobody knows
   * @param pace in words: articles a second, time left
   * @param remark lines that it says of itself
   * @param taken the last articles that came in
   */
  public record Progress(
      long number,
      Line line,
      boolean live,
      int percent,
      String pace,
      List<Figure> figures,
      Told told) {}

  /** A count and where what was counted is listed; an empty address for nowhere. */
  public record Figure(String name, String value, String address) {}

  /** What a job says of itself, and the last articles that it took in. */
  public record Told(List<String> remark, List<Article> taken) {}

  /** An article by its number. */
  public record Article(long number, String title) {}

  /** The quarantine list. */
  public record Quarantine(List<Entry> entries, long count, Turning pages, boolean mayOrder) {}

  /**
   * Something in quarantine.
   *
   * @param article address of the article; empty where none was stored
   * @param again whether it can be tried again from here
   */
  public record Entry(
      long number,
      String place,
      String article,
      String reason,
      String remedy,
      String seen,
      boolean again) {}
}
