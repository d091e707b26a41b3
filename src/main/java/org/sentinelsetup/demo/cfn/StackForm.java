package org.sentinelsetup.demo.cfn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.demo.cfn.template.Parameters;
import org.sentinelsetup.demo.cfn.template.Template;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.Xml;

/** What the requests and answers of CloudFormation have in common. */
final class StackForm {
  /** Events, stacks or resources in one answer. */
  static final int PAGE = 40;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private StackForm() {}

  /**
   * Refuses parameters that the demo cloud would not obey.
   *
   * @throws Fault ValidationError naming the first
   */
  static void only(Form form, Set<String> known) {
    for (String name : form.all().keySet()) {
      String first = name.split("\\.", -1)[0];
      if (!known.contains(first) && !first.equals("Action") && !first.equals("Version")) {
        throw Fault.validation(
            "The demo cloud does not know the parameter "
                + first
                + " of "
                + form.get("Action").orElse("this operation"));
      }
    }
  }

  static @Nullable String orNull(Form form, String name) {
    return form.get(name).filter(value -> !value.isEmpty()).orElse(null);
  }

  /** What a request wants, where a former template and former values may be used again. */
  static Wanted wanted(Form form, Optional<Stack> stack) {
    Optional<Wanted> before = stack.flatMap(s -> Optional.ofNullable(s.wanted));
    Template template = template(form, before);
    List<Parameters.Given> given = new ArrayList<>();
    for (Form one : form.structures("Parameters")) {
      given.add(
          new Parameters.Given(
              one.required("ParameterKey"),
              one.get("ParameterValue").orElse(""),
              one.flag("UsePreviousValue")));
    }
    List<String> capabilities = form.list("Capabilities");
    Map<String, String> values =
        Parameters.complete(template, given, before.map(Wanted::parameters).orElse(Map.of()));
    Capabilities.check(template, capabilities);
    boolean tagsGiven = form.all().keySet().stream().anyMatch(key -> key.startsWith("Tags."));
    Map<String, String> tags = tagsGiven || before.isEmpty() ? tags(form) : before.get().tags();
    return new Wanted(template, values, tags, capabilities);
  }

  private static Template template(Form form, Optional<Wanted> before) {
    if (form.flag("UsePreviousTemplate")) {
      return before
          .map(Wanted::template)
          .orElseThrow(() -> Fault.validation("There is no previous template to use."));
    }
    return form.get("TemplateBody")
        .map(Template::read)
        .orElseThrow(
            () -> Fault.validation("Either TemplateBody or UsePreviousTemplate must be given."));
  }

  private static Map<String, String> tags(Form form) {
    Map<String, String> tags = new LinkedHashMap<>();
    form.structures("Tags").forEach(t -> tags.put(t.required("Key"), t.get("Value").orElse("")));
    return tags;
  }

  /**
   * A member of an enumeration by its name; empty when absent.
   *
   * @throws Fault ValidationError for a name it does not have
   */
  static <E extends Enum<E>> Optional<E> choice(Form form, String name, Class<E> type) {
    Optional<String> value = form.get(name);
    Optional<E> found =
        value.flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(text))
                    .findFirst());
    if (value.isPresent() && found.isEmpty()) {
      throw Fault.validation("The parameter " + name + " has the unknown value " + value.get());
    }
    return found;
  }

  static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : TIME.format(time);
  }

  static void tags(Xml xml, Map<String, String> tags) {
    xml.members(
        "Tags", tags.entrySet(), (m, e) -> m.text("Key", e.getKey()).text("Value", e.getValue()));
  }

  static void parameters(Xml xml, Wanted wanted) {
    xml.members(
        "Parameters",
        wanted.parameters().entrySet(),
        (m, e) -> {
          var declared = wanted.template().parameters().get(e.getKey());
          boolean hidden = declared != null && declared.noEcho();
          m.text("ParameterKey", e.getKey()).text("ParameterValue", hidden ? "****" : e.getValue());
        });
  }

  /**
   * One page of a list, after the NextToken of the request; the token of the next page is written
   * where there is one. Tokens hold the identity of the last item, so that new items at the front
   * shift nothing.
   */
  static <T> List<T> page(Form form, List<T> all, Function<T, String> identity, Xml result) {
    int from = 0;
    Optional<String> token = form.get("NextToken");
    if (token.isPresent()) {
      List<String> identities = all.stream().map(identity).toList();
      from = identities.indexOf(token.get()) + 1;
      if (from == 0) {
        throw Fault.validation("The NextToken is not valid.");
      }
    }
    int to = Math.min(all.size(), from + PAGE);
    if (to < all.size()) {
      result.text("NextToken", identity.apply(all.get(to - 1)));
    }
    return all.subList(from, to);
  }
}
