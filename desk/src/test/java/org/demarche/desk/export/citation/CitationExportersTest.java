package org.demarche.desk.export.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.store.StoredArticle;
import org.demarche.model.Article;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** BibTeX is read back by jbibtex; CSL-JSON is checked against a schema of the fields used. */
class CitationExportersTest {

  @Test
  void only_articles_that_records_rest_on_are_cited() throws Exception {
    assertThat(bibtex(SampleSelection.plain()).getEntries()).hasSize(1);
    assertThat(csl(SampleSelection.plain())).hasSize(1);
  }

  @Test
  void bibtex_has_title_journal_dates_and_address() throws Exception {
    BibTeXEntry entry = entry(SampleSelection.plain());
    assertThat(entry.getKey().getValue()).matches("agulfstate-2010-gulf-[0-9a-f]{12}");
    assertThat(field(entry, "title")).isEqualTo("{a Gulf state}");
    assertThat(field(entry, "journal")).isEqualTo("a Gulf state");
    assertThat(field(entry, "year")).isEqualTo("2010");
    assertThat(field(entry, "month")).isEqualTo("September");
    assertThat(field(entry, "date")).isEqualTo("2010-09-07");
    assertThat(field(entry, "url")).isEqualTo("https://example.org/?q=a%20Gulf%20state");
    assertThat(field(entry, "urldate")).isEqualTo("2020-02-03");
  }

  @Test
  void special_letters_are_commands_that_mean_the_same() throws Exception {
    String title = "Müller & Søn: 50% of $3 #1_a, Ångström, naïve café, Škoda ñ";
    assertThat(printed(Latex.of(title))).isEqualTo(title);
    assertThat(Latex.of(title).chars().allMatch(c -> c < 0x80)).isTrue();
    // Commands of LaTeX that jbibtex does not know.
    assertThat(Latex.of("Łódź, Çelik, ő"))
        .isEqualTo("{\\L}{\\'{o}}d{\\'{z}}, {\\c{C}}elik, {\\H{o}}");
  }

  @Test
  void hostile_titles_leave_one_readable_entry() throws Exception {
    for (String text : HostileTexts.all()) {
      BibTeXEntry entry = entry(new SampleSelection(text));
      String title = Objects.requireNonNull(field(entry, "title"));
      assertThat(title).startsWith("{").endsWith("}");
      assertThat(field(entry, "year")).isEqualTo("2010");
      assertThat(field(entry, "urldate")).isEqualTo("2020-02-03");
    }
  }

  @Test
  void csl_keeps_to_its_schema_and_to_the_words() throws Exception {
    String schemaText =
        new String(
            Objects.requireNonNull(
                    CitationExportersTest.class.getResourceAsStream("csl-schema.json"))
                .readAllBytes(),
            StandardCharsets.UTF_8);
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schemaText);
    for (String text : HostileTexts.all()) {
      String json = cslText(new SampleSelection(text));
      assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
    }
    JsonNode work = csl(new SampleSelection("Übermäßig {müde} \"&\" _x_")).get(0);
    assertThat(work.get("title").asText()).isEqualTo("Übermäßig {müde} \"&\" _x_");
    assertThat(work.at("/issued/date-parts/0").toString()).isEqualTo("[2010,9,7]");
  }

  @Test
  void keys_are_the_same_in_both_formats() throws Exception {
    assertThat(csl(SampleSelection.plain()).get(0).get("id").asText())
        .isEqualTo(entry(SampleSelection.plain()).getKey().getValue());
  }

  @Test
  void keys_of_different_articles_differ_and_stay_the_same() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      keys.add(work("wire-" + i, "Ministers Meet Again").key());
    }
    assertThat(keys).hasSize(20_000).contains(work("wire-7", "Ministers Meet Again").key());
    assertThat(work("wire-7", null).key()).startsWith("examplewire-2010-").hasSize(29);
  }

  @Test
  void an_article_without_a_title_is_cited_by_its_first_words() {
    assertThat(work("a", null).title())
        .isEqualTo("[The ministers of both countries met in the capital on …]");
  }

  private static Work work(String id, @Nullable String title) {
    Article article =
        new Article(
            id,
            title,
            "The ministers of both countries met in the capital on Monday to talk.",
            LocalDate.of(2010, 9, 7),
            null,
            "Example Wire",
            Map.of());
    return Work.of(
        new StoredArticle(
            1,
            article,
            "en",
            "x",
            Instant.EPOCH,
            new StoredArticle.Coding(StoredArticle.State.CODED, "1", "1"),
            id));
  }

  private static BibTeXEntry entry(SampleSelection selection) throws Exception {
    Map<Key, BibTeXEntry> entries = bibtex(selection).getEntries();
    assertThat(entries).hasSize(1);
    return entries.values().iterator().next();
  }

  private static BibTeXDatabase bibtex(SampleSelection selection) throws Exception {
    String text = MemoryTarget.of(new BibtexExporter(), selection).text("sources.bib");
    return new BibTeXParser().parse(new StringReader(text));
  }

  private static @Nullable String field(BibTeXEntry entry, String name) {
    Value value = entry.getField(new Key(name));
    return value == null ? null : value.toUserString();
  }

  private static String printed(String latex) throws ParseException {
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
  }

  private static JsonNode csl(SampleSelection selection) throws IOException {
    return new ObjectMapper().readTree(cslText(selection));
  }

  private static String cslText(SampleSelection selection) {
    String text = MemoryTarget.of(new CslExporter(), selection).text("sources.csl.json");
    assertThat(Characters.unicode(text)).isEqualTo(text);
    return text;
  }
}
