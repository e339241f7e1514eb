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
    Node.FIELDS.forEach(f -> exporter.registerAttribute(f.name(), category(f), f.type()));
    Tie.FIELDS.forEach(f -> exporter.registerAttribute(f.name(), category(f), f.type()));
    exporter.setVertexAttributeProvider(n -> attributes(Node.FIELDS, n.fields()));
    exporter.setEdgeAttributeProvider(t -> attributes(Tie.FIELDS, t.fields()));
    return exporter;
  }

  /** GraphML has one name for one attribute; what nodes and edges share is declared for both. */
  private static AttributeCategory category(Field field) {
    if (!Tie.FIELDS.contains(field)) {
      return AttributeCategory.NODE;
    }
    return Node.FIELDS.contains(field) ? AttributeCategory.ALL : AttributeCategory.EDGE;
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
