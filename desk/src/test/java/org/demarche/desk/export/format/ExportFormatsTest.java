package org.demarche.desk.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExportFormatsTest {

  @Test
  void names_are_unique_and_descriptions_fit_a_line() {
    Set<String> names = new HashSet<>();
    for (ExportFormat format : ExportFormats.all()) {
      assertThat(names.add(format.name())).as(format.name()).isTrue();
      assertThat(format.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(format.description()).matches("[A-Z].{5,70}[^.]");
      assertThat(ExportFormats.find(format.name())).contains(format);
    }
    // Those for people, graphs and maps are listed beside those for events.
    assertThat(names).contains("xlsx", "parquet", "ftm", "graphml", "gexf", "geojson", "bibtex");
  }
}
