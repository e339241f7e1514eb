package org.demarche.desk.export.network;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.desk.export.Characters;
import org.demarche.desk.export.Exporter;
import org.demarche.desk.export.Selection;
import org.demarche.desk.export.Target;
import org.demarche.desk.export.party.PartyBook;
import org.jgrapht.nio.AttributeType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the network as GEXF 1.2, with the days of its edges, so that Gephi can show it along a
 * timeline. Written here, not by JGraphT, whose exporter knows no dates.
 */
public final class GexfExporter implements Exporter {

  private static final String NAMESPACE = "http://www.gexf.net/1.2draft";

  private final PartyBook book;

  /** Tells of what kind parties are by {@code book}. */
  public GexfExporter(PartyBook book) {
    this.book = book;
  }

  @Override
  public void write(Selection selection, Target target) throws IOException {
    Network network = Network.of(selection, book);
    try (OutputStream out = target.create("network.gexf")) {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      write(network, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void write(Network network, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin(xml, "gexf", Map.of("version", "1.2"));
    xml.writeDefaultNamespace(NAMESPACE);
    begin(xml, "graph", Map.of("defaultedgetype", "directed"));
    xml.writeAttribute("mode", "dynamic");
    xml.writeAttribute("timeformat", "date");
    declare(xml, "node", Node.FIELDS);
    declare(xml, "edge", Tie.FIELDS);
    begin(xml, "nodes", Map.of());
    for (Node node : network.nodes()) {
      begin(xml, "node", Map.of("id", node.id()));
      label(xml, node.fields());
      values(xml, Node.FIELDS, node.fields());
    }
    xml.writeEndElement();
    edges(xml, network.ties());
    xml.writeEndDocument();
  }

  private static void edges(XMLStreamWriter xml, List<Tie> ties) throws XMLStreamException {
    begin(xml, "edges", Map.of());
    int number = 0;
    for (Tie tie : ties) {
      begin(xml, "edge", Map.of("id", "e" + number++));
      xml.writeAttribute("source", tie.from());
      xml.writeAttribute("target", tie.to());
      label(xml, tie.fields());
      day(xml, "start", tie.first());
      day(xml, "end", tie.last());
      values(xml, Tie.FIELDS, tie.fields());
    }
    xml.writeEndElement();
  }

  private static void declare(XMLStreamWriter xml, String of, List<Field> fields)
      throws XMLStreamException {
    begin(xml, "attributes", Map.of("class", of));
    for (Field field : fields) {
      xml.writeEmptyElement("attribute");
      xml.writeAttribute("id", field.name());
      xml.writeAttribute("title", field.name());
      xml.writeAttribute("type", field.type() == AttributeType.LONG ? "long" : "string");
    }
    xml.writeEndElement();
  }

  /** Writes the attributes of an element and ends it. */
  private static void values(XMLStreamWriter xml, List<Field> fields, Map<String, String> values)
      throws XMLStreamException {
    begin(xml, "attvalues", Map.of());
    for (Field field : fields) {
      String value = values.get(field.name());
      if (value != null) {
        xml.writeEmptyElement("attvalue");
        xml.writeAttribute("for", field.name());
        xml.writeAttribute("value", Characters.xml(value));
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void label(XMLStreamWriter xml, Map<String, String> fields)
      throws XMLStreamException {
    xml.writeAttribute("label", Characters.xml(fields.getOrDefault("label", "")));
  }

  private static void day(XMLStreamWriter xml, String name, @Nullable LocalDate day)
      throws XMLStreamException {
    if (day != null) {
      xml.writeAttribute(name, day.toString());
    }
  }

  private static void begin(XMLStreamWriter xml, String element, Map<String, String> attributes)
      throws XMLStreamException {
    xml.writeStartElement(element);
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), Characters.xml(attribute.getValue()));
    }
  }
}
