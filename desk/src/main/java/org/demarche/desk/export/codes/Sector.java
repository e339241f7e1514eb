package org.demarche.desk.export.codes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a party is in its state. PLOVER's MED is medical and its JRN the media; CAMEO's MED is the
 * media.
 *
 * @param cameo CAMEO's role; null when it has none
 * @param name for people; null for an unknown sector
 */
public record Sector(String code, @Nullable String cameo, @Nullable String name) {

  private static final Map<String, List<String>> TABLE =
      CodeTable.read("sectors.tsv", 3, row -> row.get(0));

  /** The sector that PLOVER calls so; one without counterpart when PLOVER has no such sector. */
  public static Sector of(String code) {
    List<String> row = TABLE.get(code);
    return row == null
        ? new Sector(code, null, code)
        : new Sector(code, CodeTable.cell(row, 1), CodeTable.cell(row, 2));
  }
}
