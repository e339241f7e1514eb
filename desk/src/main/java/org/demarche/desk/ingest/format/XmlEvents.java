package org.demarche.desk.ingest.format;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks into XML without any DOCTYPE, entity or other file. */
final class XmlEvents {

  /** What is nested deeper takes libraries a time that grows with the square of the depth. */
  private static final int DEEPEST = 500;

  private XmlEvents() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** The attributes of all elements called {@code name}, their names in small letters. */
  static List<Map<String, String>> attributes(byte[] xml, String name) throws XMLStreamException {
    List<Map<String, String>> found = new ArrayList<>();
    XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equalsIgnoreCase(name)) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
          attributes.put(
              reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT),
              reader.getAttributeValue(i).strip());
        }
        found.add(attributes);
      }
    }
    return found;
  }

  /**
   * For each feed item, in order, the text of its child whose name comes first among {@code names},
   * or an empty text: what the feed's author wrote, before a library made something of it.
   */
  static List<String> childTexts(byte[] xml, List<String> items, List<String> names)
      throws XMLStreamException, Malformed {
    List<String> found = new ArrayList<>();
    XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
    int depth = 0;
    int itemDepth = -1;
    int best = names.size();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        itemDepth = depth < itemDepth ? -1 : itemDepth;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new Malformed("XML nested more than " + DEEPEST + " deep", "leave it out");
        }
        if (itemDepth < 0 && items.contains(reader.getLocalName())) {
          itemDepth = depth;
          found.add("");
          best = names.size();
        } else if (depth == itemDepth + 1
            && itemDepth > 0
            && names.indexOf(reader.getLocalName()) >= 0
            && names.indexOf(reader.getLocalName()) < best) {
          best = names.indexOf(reader.getLocalName());
          found.set(found.size() - 1, text(reader));
          depth--;
        }
      }
    }
    return found;
  }

  /** The text up to the end of the element, which must hold no other. */
  private static String text(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        default -> {}
      }
    }
    return text.toString().strip();
  }
}
