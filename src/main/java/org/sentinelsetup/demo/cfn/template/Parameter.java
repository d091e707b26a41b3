package org.sentinelsetup.demo.cfn.template;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A declared parameter.
 *
 * @param name its name
 * @param type what its values are
 * @param fallback the default, or null when a value must be given
 * @param allowed the allowed values; empty means any
 * @param pattern the regular expression the whole value must match, or null
 * @param reason ConstraintDescription, which takes the place of the reason given, or null
 * @param length bounds of the length of a text
 * @param range bounds of a number
 * @param noEcho whether answers show asterisks in place of the value
 * @param description what it is for, or null
 */
public record Parameter(
    String name,
    Type type,
    @Nullable String fallback,
    List<String> allowed,
    @Nullable String pattern,
    @Nullable String reason,
    Bounds length,
    Bounds range,
    boolean noEcho,
    @Nullable String description) {

  /** The types the demo cloud knows, as templates write them. */
  public enum Type {
    /** Any text. */
    STRING("String"),
    /** A number, kept as the text it was given as. */
    NUMBER("Number"),
    /** Several texts with commas between. */
    COMMA_DELIMITED_LIST("CommaDelimitedList");

    private final String written;

    Type(String written) {
      this.written = written;
    }

    /** The name in a template. */
    public String written() {
      return written;
    }

    static Optional<Type> of(String written) {
      return Arrays.stream(values()).filter(t -> t.written.equals(written)).findFirst();
    }
  }

  /**
   * Bounds, both inclusive.
   *
   * @param least the least, or null for none
   * @param most the most, or null for none
   */
  public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    boolean hold(BigDecimal value) {
      return (least == null || value.compareTo(least) >= 0)
          && (most == null || value.compareTo(most) <= 0);
    }
  }

  /** Defensive copy. */
  public Parameter {
    allowed = List.copyOf(allowed);
  }

  /**
   * The value if it keeps the parameter's rules.
   *
   * @throws TemplateException saying which rule it breaks
   */
  public String accept(String value) {
    List<String> members = members(value);
    if (type == Type.NUMBER && number(value).isEmpty()) {
      throw refused("must be a number");
    }
    if (!allowed.isEmpty() && !allowed.containsAll(members)) {
      throw refused("must be one of " + allowed);
    }
    if (pattern != null
        && !members.stream().allMatch(Pattern.compile(pattern).asMatchPredicate())) {
      throw refused("must match pattern " + pattern);
    }
    if (type == Type.STRING && !length.hold(BigDecimal.valueOf(value.length()))) {
      throw refused("must have a length " + words(length));
    }
    if (type == Type.NUMBER && !number(value).map(range::hold).orElse(false)) {
      throw refused("must be a number " + words(range));
    }
    return value;
  }

  /** The members of a value: those of a list, else the value alone. */
  public List<String> members(String value) {
    if (type != Type.COMMA_DELIMITED_LIST) {
      return List.of(value);
    }
    return Arrays.stream(value.split(",", -1)).map(String::strip).toList();
  }

  private TemplateException refused(String why) {
    return new TemplateException("Parameter '" + name + "' " + (reason == null ? why : reason));
  }

  private static Optional<BigDecimal> number(String value) {
    try {
      return Optional.of(new BigDecimal(value.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private static String words(Bounds bounds) {
    return (bounds.least() == null ? "" : "of at least " + bounds.least())
        + (bounds.least() == null || bounds.most() == null ? "" : " and ")
        + (bounds.most() == null ? "" : "of at most " + bounds.most());
  }
}
