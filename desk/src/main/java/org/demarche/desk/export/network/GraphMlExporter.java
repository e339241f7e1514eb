package org.demarche.desk.export.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.party.PartyBook;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/** Writes the network as GraphML, which Gephi, yEd, igraph and NetworkX read. */
public final class GraphMlExporter implements Exporter {

  private final PartyBook book;

  /** Tells of what kind parties are by {@code book}. */
  public GraphMlExporter(PartyBook book) {
    this.book = book;
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    Network network = Network.of(selection, book);
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(target.create("network.graphml"), StandardCharsets.UTF_8))) {
      exporter().exportGraph(graph(network), out);
    }
  }

  private static DirectedPseudograph<Node, Tie> graph(Network network) {
    DirectedPseudograph<Node, Tie> graph = new DirectedPseudograph<>(Tie.class);
    Map<String, Node> nodes = new TreeMap<>();
    for (Node node : network.nodes()) {
      graph.addVertex(node);
      nodes.put(node.id(), node);
    }
    network.ties().forEach(t -> graph.addEdge(nodes.get(t.from()), nodes.get(t.to()), t));
    return graph;
  }

  private static GraphMLExporter<Node, Tie> exporter() {
    GraphMLExporter<Node, Tie> exporter = new GraphMLExporter<>(Node::id);
    register(exporter, Node.FIELDS, AttributeCategory.NODE);
    register(exporter, Tie.FIELDS, AttributeCategory.EDGE);
    exporter.setVertexAttributeProvider(n -> attributes(Node.FIELDS, n.fields()));
    exporter.setEdgeAttributeProvider(t -> attributes(Tie.FIELDS, t.fields()));
    return exporter;
  }

  private static void register(
      GraphMLExporter<Node, Tie> exporter, List<Field> fields, AttributeCategory category) {
    fields.forEach(f -> exporter.registerAttribute(f.name(), category, f.type()));
  }

  private static Map<String, Attribute> attributes(List<Field> fields, Map<String, String> values) {
    Map<String, Attribute> attributes = new TreeMap<>();
    for (Field field : fields) {
      String value = values.get(field.name());
      if (value != null) {
        attributes.put(field.name(), new DefaultAttribute<>(Characters.xml(value), field.type()));
      }
    }
    return attributes;
  }
}
