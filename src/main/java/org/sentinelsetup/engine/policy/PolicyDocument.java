package org.sentinelsetup.engine.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Checked;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A policy as its owner wrote it. The text is the truth: it is what was read, what is backed up and
 * what is written. Changing a document gives a new one in which every other byte is the same.
 */
public final class PolicyDocument {
  private static final String STATEMENT = "Statement";
  private final String text;
  private final JsonNode tree;

  private PolicyDocument(String text, JsonNode tree) {
    this.text = text;
    this.tree = tree;
  }

  /**
   * Reads a policy strictly.
   *
   * @param text the JSON text
   * @return the document, or why it is no policy: no JSON, a key twice in one object, no statement
   */
  public static Checked<PolicyDocument> read(String text) {
    JsonNode tree;
    try {
      tree = Json.read(text);
    } catch (JacksonException e) {
      var place = e.getLocation();
      int line = place == null ? 0 : place.getLineNr();
      int column = place == null ? 0 : place.getColumnNr();
      return Checked.invalid("policy.unreadable", line, column, e.getOriginalMessage());
    }
    if (!tree.isObject()) {
      return Checked.invalid("policy.not-an-object");
    }
    JsonNode statement = tree.path(STATEMENT);
    boolean objects = statement.isArray() && statement.valueStream().allMatch(JsonNode::isObject);
    return statement.isObject() || objects
        ? Checked.valid(new PolicyDocument(text, tree))
        : Checked.invalid("policy.no-statements");
  }

  /**
   * The exact text.
   *
   * @return what was read, or what is to be written
   */
  public String text() {
    return text;
  }

  /**
   * The statements.
   *
   * @return them, in the order of the document
   */
  public List<PolicyStatement> statements() {
    JsonNode element = tree.path(STATEMENT);
    if (element.isObject()) {
      return List.of(new PolicyStatement(1, element));
    }
    List<PolicyStatement> statements = new ArrayList<>();
    for (JsonNode statement : element) {
      statements.add(new PolicyStatement(statements.size() + 1, statement));
    }
    return List.copyOf(statements);
  }

  /**
   * The document one value a line, keys in its own order: to look at, not to write.
   *
   * @return the lines
   */
  public List<String> lines() {
    return PrettyJson.lines(tree);
  }

  JsonNode tree() {
    return tree;
  }

  PolicyDocument withStatement(JsonNode statement) {
    JsonSpan span = statementSpan();
    return edited(
        tree.path(STATEMENT).isObject()
            ? JsonEdit.intoArray(text, span, statement)
            : JsonEdit.append(text, span, statement));
  }

  /** Without one statement of several. A policy of one statement cannot lose it. */
  PolicyDocument withoutStatement(PolicyStatement statement) {
    if (tree.path(STATEMENT).isObject()) {
      throw new IllegalArgumentException("a policy keeps at least one statement");
    }
    return edited(JsonEdit.remove(text, statementSpan(), statement.number() - 1));
  }

  /** Where a statement stands in the text. */
  JsonSpan span(PolicyStatement statement) {
    JsonSpan span = statementSpan();
    return tree.path(STATEMENT).isObject() ? span : span.child(statement.number() - 1);
  }

  static PolicyDocument edited(String text) {
    return switch (read(text)) {
      case Checked.Valid<PolicyDocument>(var document) -> document;
      case Checked.Invalid<PolicyDocument>(var why) ->
          throw new IllegalStateException("an edit spoilt the document: " + why);
    };
  }

  private JsonSpan statementSpan() {
    int index = List.copyOf(tree.propertyNames()).indexOf(STATEMENT);
    return JsonScanner.scan(text).child(index);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyDocument document && document.text.equals(text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
