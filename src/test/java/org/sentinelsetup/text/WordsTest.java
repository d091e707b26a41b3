package org.sentinelsetup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Text;

class WordsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/org/sentinelsetup/text");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path VIEWS = Path.of("src/main/resources/org/sentinelsetup/ui");
  private static final Pattern IN_FXML = Pattern.compile("\"%([a-z0-9.-]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");

  private static Set<String> bundles() throws IOException {
    try (var files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Properties messages() throws IOException {
    var all = new Properties();
    for (String bundle : bundles()) {
      try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
        all.load(reader);
      }
    }
    return all;
  }

  /**
   * Every literal of the program that looks like a key of one of the bundles, or the beginning of
   * some.
   */
  private static Set<String> used() throws IOException {
    Set<String> bundles = bundles();
    var used = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file :
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/demo/"))
              .toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(key -> bundles.contains(key.substring(0, key.indexOf('.'))))
            .filter(key -> !key.endsWith(".properties"))
            .forEach(used::add);
      }
    }
    used.addAll(usedByViews());
    return used;
  }

  /** FXML names its keys after a percent sign. */
  private static Set<String> usedByViews() throws IOException {
    try (var files = Files.walk(VIEWS)) {
      var used = new TreeSet<String>();
      for (Path file : files.filter(file -> file.toString().endsWith(".fxml")).toList()) {
        IN_FXML
            .matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .forEach(used::add);
      }
      return used;
    }
  }

  private static boolean begins(String family, String key) {
    return key.startsWith(family.endsWith(".") || family.endsWith("-") ? family : family + ".");
  }

  @Test
  void everyKeyThatIsUsedExists() throws IOException {
    Set<String> keys = messages().stringPropertyNames();
    List<String> missing =
        used().stream()
            .filter(key -> !keys.contains(key))
            .filter(family -> keys.stream().noneMatch(key -> begins(family, key)))
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void everyKeyThatExistsIsUsed() throws IOException {
    Set<String> used = used();
    List<String> unused =
        messages().stringPropertyNames().stream()
            .filter(key -> !used.contains(key))
            .filter(key -> used.stream().noneMatch(family -> begins(family, key)))
            .sorted()
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyMessageIsAPatternOfItsBundle() throws IOException {
    for (String bundle : bundles()) {
      var messages = new Properties();
      try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
        messages.load(reader);
      }
      assertThat(messages.stringPropertyNames()).allMatch(key -> key.startsWith(bundle + "."));
      messages
          .stringPropertyNames()
          .forEach(
              key ->
                  assertThat(new MessageFormat(messages.getProperty(key), Locale.ENGLISH))
                      .as(key)
                      .isNotNull());
    }
  }

  @Test
  void textsInTextsAndNumbersAreSaid() {
    assertThat(
            Words.say(
                Text.of(
                    "discovery.and",
                    Text.of("discovery.key.default"),
                    Text.of("discovery.key.trail"))))
        .isEqualTo("the bucket's default, named by the trail");
    assertThat(Words.say(Text.of("cli.folded", 1))).isEqualTo("one unchanged line");
    assertThat(Words.say(Text.of("cli.folded", 1200))).isEqualTo("1,200 unchanged lines");
  }
}
