package org.sentinelsetup.demo.service.s3;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.NotificationRules;
import org.sentinelsetup.demo.state.NotificationRules.Kind;
import org.sentinelsetup.demo.state.NotificationRules.Rule;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A notification configuration in XML, read and written. */
final class NotificationXml {
  private static final Map<String, Kind> KINDS =
      Map.of(
          "TopicConfiguration", Kind.TOPIC,
          "QueueConfiguration", Kind.QUEUE,
          "CloudFunctionConfiguration", Kind.FUNCTION);
  private static final Map<Kind, String> TARGETS =
      Map.of(Kind.TOPIC, "Topic", Kind.QUEUE, "Queue", Kind.FUNCTION, "CloudFunction");
  private static final Set<String> FAMILIES =
      Set.of(
          "s3:ObjectCreated:",
          "s3:ObjectRemoved:",
          "s3:ObjectRestore:",
          "s3:ObjectTagging:",
          "s3:Replication:",
          "s3:LifecycleExpiration:");

  private NotificationXml() {}

  /**
   * Reads a configuration.
   *
   * @param ids makes an Id where none is given
   * @throws Fault MalformedXML or InvalidArgument
   */
  static NotificationRules read(String text, Supplier<String> ids) {
    List<Rule> rules = new ArrayList<>();
    boolean eventBridge = false;
    for (Element child : children(root(text))) {
      Kind kind = KINDS.get(child.getLocalName());
      if (kind != null) {
        rules.add(rule(child, kind, ids));
      } else if (child.getLocalName().equals("EventBridgeConfiguration")) {
        eventBridge = true;
      } else {
        throw malformed();
      }
    }
    return new NotificationRules(rules, eventBridge);
  }

  /** Writes a configuration as S3 does, with capital filter names. */
  static void write(NotificationRules rules, Xml root) {
    for (Kind kind : Kind.values()) {
      String element =
          KINDS.entrySet().stream()
              .filter(entry -> entry.getValue() == kind)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow();
      for (Rule rule : rules.of(kind)) {
        root.element(element, item -> write(rule, item));
      }
    }
    if (rules.eventBridge()) {
      root.element("EventBridgeConfiguration", empty -> {});
    }
  }

  private static void write(Rule rule, Xml item) {
    item.text("Id", rule.id()).text(target(rule.kind()), rule.target());
    rule.events().forEach(event -> item.text("Event", event));
    if (rule.prefix().isPresent() || rule.suffix().isPresent()) {
      item.element(
          "Filter",
          filter ->
              filter.element(
                  "S3Key",
                  key -> {
                    rule.prefix().ifPresent(value -> filterRule(key, "Prefix", value));
                    rule.suffix().ifPresent(value -> filterRule(key, "Suffix", value));
                  }));
    }
  }

  private static void filterRule(Xml key, String name, String value) {
    key.element("FilterRule", rule -> rule.text("Name", name).text("Value", value));
  }

  private static Rule rule(Element item, Kind kind, Supplier<String> ids) {
    List<String> events = new ArrayList<>();
    Optional<String> id = Optional.empty();
    Optional<String> target = Optional.empty();
    Element filter = null;
    for (Element child : children(item)) {
      String name = child.getLocalName();
      if (name.equals("Id")) {
        id = Optional.of(child.getTextContent());
      } else if (name.equals("Event")) {
        events.add(event(child.getTextContent()));
      } else if (name.equals("Filter")) {
        filter = child;
      } else if (name.equals(target(kind))) {
        target = Optional.of(child.getTextContent());
      } else {
        throw malformed();
      }
    }
    if (events.isEmpty()) {
      throw malformed();
    }
    return new Rule(
        kind,
        id.filter(given -> !given.isEmpty()).orElseGet(ids),
        target.orElseThrow(NotificationXml::malformed),
        List.copyOf(events),
        filter(filter, "prefix"),
        filter(filter, "suffix"));
  }

  private static Optional<String> filter(@Nullable Element filter, String wanted) {
    if (filter == null) {
      return Optional.empty();
    }
    Optional<String> value = Optional.empty();
    for (Element key : children(filter)) {
      for (Element rule : children(key)) {
        String name = text(rule, "Name");
        if (!name.equalsIgnoreCase("prefix") && !name.equalsIgnoreCase("suffix")) {
          throw new Fault(
                  "InvalidArgument", 400, "filter rule name must be either prefix or suffix")
              .with("ArgumentName", "FilterRule.Name")
              .with("ArgumentValue", name);
        }
        if (name.equalsIgnoreCase(wanted)) {
          if (value.isPresent()) {
            throw new Fault("InvalidArgument", 400, "A rule takes one " + wanted + ".")
                .with("ArgumentName", "FilterRule.Name");
          }
          value = Optional.of(text(rule, "Value"));
        }
      }
    }
    return value;
  }

  private static String event(String name) {
    boolean known =
        FAMILIES.stream().anyMatch(name::startsWith)
            || name.equals("s3:ReducedRedundancyLostObject")
            || name.equals("s3:IntelligentTiering")
            || name.equals("s3:ObjectAcl:Put");
    if (!known) {
      throw new Fault("InvalidArgument", 400, "There is no such event.")
          .with("ArgumentName", "Event")
          .with("ArgumentValue", name);
    }
    return name;
  }

  private static String target(Kind kind) {
    return TARGETS.getOrDefault(kind, "");
  }

  private static String text(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getLocalName().equals(name))
        .findFirst()
        .orElseThrow(NotificationXml::malformed)
        .getTextContent();
  }

  private static List<Element> children(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static Element root(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
      if (root.getLocalName().equals("NotificationConfiguration")) {
        return root;
      }
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (SAXException | IOException e) {
      // The fault below says it.
    }
    throw malformed();
  }

  private static Fault malformed() {
    return new Fault(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }
}
