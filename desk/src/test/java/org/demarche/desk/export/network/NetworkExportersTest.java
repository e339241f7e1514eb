package org.demarche.desk.export.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.export.HostileTexts;
import org.demarche.desk.export.MemoryTarget;
import org.demarche.desk.export.SampleSelection;
import org.demarche.desk.export.party.PartyBook;
import org.demarche.lexicon.LexiconFiles;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.BaseEventDrivenImporter;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

/** Read back by JGraphT's importers, which check the files against the formats' schemas. */
class NetworkExportersTest {

  private static final PartyBook BOOK = PartyBook.of(LexiconFiles.shipped());

  /** A network as read, each node and edge by its attributes. */
  private record Found(
      Map<String, Map<String, String>> nodes, Map<DefaultEdge, Map<String, String>> edges) {

    Map<String, String> edge(String name, String value) {
      return edges.values().stream()
          .filter(edge -> value.equals(edge.get(name)))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void graphml_holds_parties_cases_and_events() {
    Found found = graphMl(SampleSelection.plain());
    assertSample(found);
  }

  @Test
  void gexf_holds_the_same() {
    Found found = gexf(SampleSelection.plain());
    assertSample(found);
  }

  @Test
  void edges_of_gexf_last_from_the_first_to_the_last_claim() {
    assertThat(gexfText(SampleSelection.plain()))
        .contains("mode=\"dynamic\"")
        .containsPattern("start=\"2015-01-01\" end=\"2016-01-01\"");
  }

  @Test
  void hostile_texts_do_no_harm() {
    for (String text : HostileTexts.all()) {
      assertThat(graphMl(new SampleSelection(text)).edges()).hasSize(6);
      assertThat(gexf(new SampleSelection(text)).edges()).hasSize(6);
    }
  }

  private static void assertSample(Found found) {
    assertThat(found.nodes())
        .containsOnlyKeys(
            "russia", "iran", "israel", "japan", "united-states", "united-nations", "hezbollah");
    assertThat(found.nodes().get("israel"))
        .containsEntry("code", "ISR")
        .containsEntry("kind", "state")
        .containsEntry("country", "Israel")
        .containsEntry("sectors", "GOV MIL");
    assertThat(found.edges()).hasSize(6);
    assertThat(found.edge("case", "russia-iran-s-300-2007"))
        .containsEntry("status", "cancelled")
        .containsEntry("since", "2010-09-22")
        .containsEntry("weapon", "S-300")
        .containsEntry("claims", "2");
    assertThat(found.edge("event", "REQUEST"))
        .containsEntry("incidents", "1")
        .containsEntry("asserted", "1")
        .containsEntry("reports", "2")
        .containsEntry("first", "2010-09-06");
    assertThat(found.edge("event", "CONSULT")).containsEntry("asserted", "0");
  }

  private static Found graphMl(SampleSelection selection) {
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    String text = MemoryTarget.of(new GraphMlExporter(BOOK), selection).text("network.graphml");
    return read(importer, importer, text);
  }

  private static Found gexf(SampleSelection selection) {
    SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    return read(importer, importer, gexfText(selection));
  }

  private static String gexfText(SampleSelection selection) {
    return MemoryTarget.of(new GexfExporter(BOOK), selection).text("network.gexf");
  }

  private static Found read(
      GraphImporter<String, DefaultEdge> importer,
      BaseEventDrivenImporter<String, DefaultEdge> events,
      String text) {
    Found found = new Found(new TreeMap<>(), new HashMap<>());
    events.addVertexAttributeConsumer(
        (at, value) -> put(found.nodes(), at.getFirst(), at.getSecond(), value));
    events.addEdgeAttributeConsumer(
        (at, value) -> put(found.edges(), at.getFirst(), at.getSecond(), value));
    importer.importGraph(new DirectedPseudograph<>(DefaultEdge.class), new StringReader(text));
    return found;
  }

  private static <K> void put(
      Map<K, Map<String, String>> all, K key, String name, Attribute value) {
    all.computeIfAbsent(key, k -> new TreeMap<>()).put(name, value.getValue());
  }
}
