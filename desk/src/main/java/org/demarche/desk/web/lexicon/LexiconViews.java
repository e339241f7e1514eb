package org.demarche.desk.web.lexicon;

import java.util.List;

/** What the pages of the lexicon show. */
public final class LexiconViews {

  private LexiconViews() {}

  /**
   * The list of entries.
   *
   * @param fault why the user's own lexicon is not used; empty when it is, or there is none
   * @param own files of the user's own
   */
  public record Browse(
      Asked asked,
      List<Facet> kinds,
      List<Facet> groups,
      Found found,
      String fault,
      List<String> own,
      boolean mayEdit) {}

  /** What is asked for: words, kind and group, each empty for any. */
  public record Asked(String query, String kind, String group) {}

  /** A choice with how many entries it has. */
  public record Facet(String label, String count, String address, boolean chosen) {}

  /** Entries of a page of the list, and the addresses of its neighbours, or empty. */
  public record Found(List<Line> lines, String range, String before, String after) {}

  /** An entry in the list. */
  public record Line(String name, String gloss, String kind, String address, boolean own) {}

  /** One entry. */
  public record One(
      Title title,
      List<Pair> facts,
      List<Proof> proofs,
      Used used,
      Written written,
      boolean mayEdit) {}

  /** What it is called, means and belongs to. */
  public record Title(String name, String kind, String gloss, List<String> chips) {}

  /** A name and its values. */
  public record Pair(String name, List<String> values) {}

  /**
   * An example.
   *
   * @param fires whether something comes of it
   * @param codes what, in words
   * @param because why, or what the coder cannot do yet
   */
  public record Proof(
      String text, boolean fires, List<String> codes, String because, boolean knownMiss) {}

  /**
   * Where it was used in the archive.
   *
   * @param count in words; empty where that cannot be asked
   */
  public record Used(String count, List<Link> lists, List<Link> latest) {}

  /** Words and where they lead. */
  public record Link(String label, String address, String note) {}

  /**
   * How it is written.
   *
   * @param own whether it is a file of the user's own
   */
  public record Written(String file, int line, String yaml, boolean own, boolean mayEdit) {}

  /**
   * The editor.
   *
   * @param checked whether the text has been checked, with these faults
   * @param shipped whether there is a shipped file of this path, which the text would replace
   */
  public record Edit(
      String path,
      String text,
      boolean checked,
      List<Fault> faults,
      boolean shipped,
      boolean own,
      List<String> versions) {}

  /** Something wrong; line 0 for the whole file. */
  public record Fault(int line, String message) {}

  /** What came of a change. */
  public record Saved(String path, boolean removed) {}
}
