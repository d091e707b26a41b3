package org.sentinelsetup.engine.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Text;

/**
 * Reads the text of one file, line by line. Where AWS's own readers differ, the one that can make
 * sense of a line is followed: the CLI reads settings that are all indented and a colon for the
 * equals sign; the SDKs cut comments off behind values and merge sections of the same heading, for
 * which the CLI refuses the whole file. Of a setting that stands twice the last counts.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html">AWS, the format
 *     of the files</a>
 * @see <a href="https://github.com/aws/aws-cli/issues/9261">AWS CLI, duplicated profiles</a>
 */
final class ConfigReader {
  private static final int MOST_COMPLAINTS = 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final Function<String, Optional<SectionHeading>> headings;
  private final Map<SectionHeading, Open> sections = new LinkedHashMap<>();
  private final List<Text> complaints = new ArrayList<>();
  private int unsaid;
  private boolean begun;
  private @Nullable Open section;
  private @Nullable String property;
  private int indent;

  /** A section that is being read. */
  private record Open(int line, Map<String, ConfigProperty> properties) {}

  ConfigReader(String file, Function<String, Optional<SectionHeading>> headings) {
    this.file = file;
    this.headings = headings;
  }

  ConfigText read(String text) {
    String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    int number = 0;
    for (String line : body.lines().toList()) {
      line(line, ++number);
    }
    if (unsaid > 0) {
      complaints.add(Text.of("profile.lines-more", file, unsaid));
    }
    List<ConfigSection> read = new ArrayList<>();
    sections.forEach(
        (heading, open) -> read.add(new ConfigSection(heading, open.line(), open.properties())));
    return new ConfigText(read, complaints);
  }

  private void line(String line, int number) {
    String content = line.strip();
    if (content.isEmpty() || isComment(content.charAt(0))) {
      return;
    }
    int at = line.indexOf(content.charAt(0));
    if (property != null && at > indent) {
      continuation(property, content);
      return;
    }
    indent = at;
    property = null;
    if (content.charAt(0) == '[') {
      heading(content, number);
    } else {
      setting(content, number);
    }
  }

  private void heading(String content, int number) {
    begun = true;
    section =
        headings
            .apply(content)
            .map(
                heading ->
                    sections.computeIfAbsent(heading, _ -> new Open(number, new LinkedHashMap<>())))
            .orElse(null);
    if (section == null) {
      complain("profile.line-section", number);
    }
  }

  private void setting(String content, int number) {
    int equals = equalsSign(content);
    String name = content.substring(0, Math.max(equals, 0)).strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
      complain("profile.line", number);
      return;
    }
    property = name;
    if (section != null) {
      String value = withoutComment(content.substring(equals + 1)).strip();
      section.properties().put(name, new ConfigProperty(value, number));
    } else if (!begun) {
      complain("profile.line-early", number);
    }
  }

  /** Under a setting without a value stand settings of its own, none of which is for signing in. */
  private void continuation(String name, String content) {
    if (section != null) {
      section.properties().computeIfPresent(name, (_, value) -> value.continued(content));
    }
  }

  private void complain(String key, int number) {
    if (complaints.size() < MOST_COMPLAINTS) {
      complaints.add(Text.of(key, file, number));
    } else {
      unsaid++;
    }
  }

  private static int equalsSign(String content) {
    int equals = content.indexOf('=');
    int colon = content.indexOf(':');
    return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
  }

  private static String withoutComment(String value) {
    for (int i = 1; i < value.length(); i++) {
      if (isComment(value.charAt(i)) && Character.isWhitespace(value.charAt(i - 1))) {
        return value.substring(0, i);
      }
    }
    return value;
  }

  private static boolean isComment(char first) {
    return first == '#' || first == ';';
  }
}
