package org.demarche.desk.web.site;

import java.util.List;
import org.demarche.desk.export.format.ExportFormat;
import org.demarche.desk.export.format.ExportFormats;
import org.demarche.desk.filter.FilterReader;

/**
 * The formats in which what a page shows can be taken away; {@code site/exports.jte} shows them.
 */
public record Exports(List<Offer> offers) {

  /** Copies the offers. */
  public Exports {
    offers = List.copyOf(offers);
  }

  /** A format, and the address of what is shown in it. */
  public record Offer(String name, String description, String address) {}

  /** Of what the filter in a query lets through; all else in the query is passed over. */
  public static Exports of(QueryString query) {
    QueryString filter = filterOf(query);
    return new Exports(ExportFormats.all().stream().map(format -> offer(format, filter)).toList());
  }

  private static Offer offer(ExportFormat format, QueryString filter) {
    return new Offer(
        format.name(), format.description(), "/export" + filter.with("format", format.name()));
  }

  /** The part of a query that a filter is read from. */
  public static QueryString filterOf(QueryString query) {
    return query.without(
        query.values().keySet().stream()
            .filter(name -> !FilterReader.FIELDS.contains(name))
            .toArray(String[]::new));
  }
}
