package org.sentinelsetup.demo.protocol;

import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes XML, one element after the other. Values are escaped, names are ours. */
public final class Xml {
  private final StringBuilder out = new StringBuilder();

  /** A whole document with one root element. */
  public static String document(String root, String namespace, Consumer<Xml> content) {
    Xml xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
    if (!namespace.isEmpty()) {
      xml.out.append(" xmlns=\"").append(namespace).append('"');
    }
    xml.out.append('>');
    content.accept(xml);
    xml.out.append("</").append(root).append('>');
    return xml.out.toString();
  }

  /** An element that holds text (a number, a truth value); null writes nothing. */
  public Xml text(String name, @Nullable Object value) {
    if (value != null) {
      out.append('<').append(name).append('>').append(escaped(value.toString()));
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** Text right here, for a root element that holds nothing else. */
  public Xml raw(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element that holds others, maybe none. */
  public Xml element(String name, Consumer<Xml> content) {
    out.append('<').append(name).append('>');
    content.accept(this);
    out.append("</").append(name).append('>');
    return this;
  }

  /** A list as query services write it: one {@code member} element an item. */
  public <T> Xml members(String name, Collection<T> items, BiConsumer<Xml, T> content) {
    return element(
        name,
        list ->
            items.forEach(item -> list.element("member", member -> content.accept(member, item))));
  }

  /** A list of texts as query services write it. */
  public Xml members(String name, Collection<String> items) {
    return element(name, list -> items.forEach(item -> list.text("member", item)));
  }

  /**
   * A map as query services write it: {@code entry} elements with {@code key} and {@code value}.
   */
  public Xml entries(String name, Map<String, ?> map) {
    return element(
        name,
        list ->
            map.forEach(
                (key, value) ->
                    list.element("entry", entry -> entry.text("key", key).text("value", value))));
  }

  /** Another writer's elements, as they stand. */
  public Xml add(Xml other) {
    out.append(other.out);
    return this;
  }

  /** Whether nothing was written yet. */
  public boolean isEmpty() {
    return out.isEmpty();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? 0xFFFD : c);
              }
            });
    return safe.toString();
  }
}
