package org.sentinelsetup.aws;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The little XML we read ourselves because the SDK drops it. */
final class Xml {
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private Xml() {}

  /**
   * Reads a document.
   *
   * @param text the document
   * @return its root, empty when the text is no XML
   */
  static Optional<Element> root(String text) {
    if (!text.stripLeading().startsWith("<")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          parser().parse(new InputSource(new StringReader(text))).getDocumentElement());
    } catch (SAXException | IOException _) {
      return Optional.empty();
    }
  }

  /**
   * The elements right below one.
   *
   * @param parent the element
   * @return its children, in their order
   */
  static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  /**
   * The first element of a name right below one.
   *
   * @param parent the element
   * @param name the name, without namespace
   * @return the child, if any
   */
  static Optional<Element> child(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).findFirst();
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // prints nothing; fatal errors are still thrown
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
