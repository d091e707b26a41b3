package org.sentinelsetup.engine.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** What is understood of the files' lines, and what is said of the others. */
class ConfigTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [default]                       | PROFILE     | default
          [profile default]               | PROFILE     | default
          [ default ] # mine              | PROFILE     | default
          [profile x]                     | PROFILE     | x
          [profile "x y"]                 | PROFILE     | x y
          [profile 'x y']                 | PROFILE     | x y
          [profile x y]                   | PROFILE     | x y
          [profile <TAB>  x  ]  ; [not]   | PROFILE     | x
          [ profile x]                    | PROFILE     | x
          [profile o'hara]                | PROFILE     | o'hara
          [profile "]                     | PROFILE     | "
          [sso-session 'Blue Team']       | SSO_SESSION | Blue Team
          [sso-session Blue Team]         | SSO_SESSION | Blue Team
          [sso-session<TAB>blue]          | SSO_SESSION | blue
          [services s3-specific]          | OTHER       | services s3-specific
          [plugins]                       | OTHER       | plugins
          [profiles x]                    | OTHER       | profiles x
          """)
  void headings(String line, SectionHeading.Kind kind, String name) {
    ConfigText text = ConfigText.config("config", line.replace("<TAB>", "\t") + "\nregion = x");
    assertThat(text.complaints()).isEmpty();
    assertThat(text.sections())
        .singleElement()
        .extracting(ConfigSection::heading)
        .isEqualTo(new SectionHeading(kind, name));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"[x],x", "[x y],x y", "['x y'],x y", "[default],default", "[profile x],profile x"})
  void headingsOfCredentialsAreNames(String line, String name) {
    assertThat(ConfigText.credentials("credentials", line).sections())
        .singleElement()
        .extracting(ConfigSection::heading)
        .isEqualTo(new SectionHeading(SectionHeading.Kind.PROFILE, name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          region = eu-west-1                  | region=eu-west-1
          region=eu-west-1                    | region=eu-west-1
          Region<TAB>=<TAB>eu-west-1<TAB>     | region=eu-west-1
          region: eu-west-1                   | region=eu-west-1
          region = eu-west-1 # home           | region=eu-west-1
          region = eu-west-1<TAB>; home       | region=eu-west-1
          region = # none                     | region=
          region =                            | region=
          command = a#b;c                     | command=a#b;c
          command = a --x=y "b c"             | command=a --x=y "b c"
          sso_start_url = https://a.b/start#/ | sso_start_url=https://a.b/start#/
          # region = x                        | ``
          ; region = x                        | ``
          <TAB># region = x                   | ``
          <TAB>region = eu-west-1             | region=eu-west-1
          a = 1<LF>a = 2                      | a=2
          <TAB>a = 1<LF><TAB>b = 2            | a=1,b=2
          s3 =<LF>  addressing_style = path<LF>region = x | s3=,region=x
          s3 =<LF>  b = 1<LF><LF>  # c<LF><TAB>d = 2<LF>region = x | s3=,region=x
          command = one<LF>  two              | command=one+two
          """)
  void settings(String lines, String read) {
    String body = lines.replace("<TAB>", "\t").replace("<LF>", "\n");
    ConfigText text = ConfigText.config("config", "[default]\n" + body + "\n");
    assertThat(text.complaints()).isEmpty();
    assertThat(values(text)).containsExactly(read == null ? "" : read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndAndAByteOrderMark(String end) {
    String lines = String.join(end, "\uFEFF[default]", "a = 1", "", "[profile x]", "b = 2", "");
    ConfigText text = ConfigText.config("config", lines);
    assertThat(text.complaints()).isEmpty();
    assertThat(values(text)).containsExactly("a=1", "b=2");
    assertThat(text.sections().getLast().line()).isEqualTo(4);
    assertThat(text.sections().getLast().properties().get("b").line()).isEqualTo(5);
  }

  @Test
  void sectionsOfOneHeadingAreMerged() {
    ConfigText text =
        ConfigText.config(
            "config", "[profile x]\na = 1\nb = 1\n[default]\nc = 1\n[profile 'x']\nb = 2\n");
    assertThat(values(text)).containsExactly("a=1,b=2", "c=1");
    assertThat(text.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          AKIASECRET                       | Line 1 of /f is neither a section nor a setting and was left out.
          [default]<LF>AKIASECRET          | Line 2 of /f is neither a section nor a setting and was left out.
          [default]<LF>= AKIASECRET        | Line 2 of /f is neither a section nor a setting and was left out.
          [default]<LF>export A=AKIASECRET | Line 2 of /f is neither a section nor a setting and was left out.
          <LF>a = AKIASECRET<LF>[default]  | Line 2 of /f stands before the first section and was left out.
          a = x<LF>  AKIASECRET            | Line 1 of /f stands before the first section and was left out.
          [profile AKIASECRET<LF>a = 1     | Line 1 of /f is no complete section heading. What stands under it was left out.
          []<LF>a = 1                      | Line 1 of /f is no complete section heading. What stands under it was left out.
          [profile]                        | Line 1 of /f is no complete section heading. What stands under it was left out.
          [profile '']                     | Line 1 of /f is no complete section heading. What stands under it was left out.
          [sso-session ]                   | Line 1 of /f is no complete section heading. What stands under it was left out.
          """)
  void whatCannotBeReadIsNamedByLineAndNotQuoted(String lines, String complaint) {
    assertThat(said(ConfigText.config("/f", lines.replace("<LF>", "\n"))))
        .containsExactly(complaint);
  }

  @Test
  void whatStandsUnderABrokenHeadingBelongsToNobody() {
    ConfigText text = ConfigText.config("config", "[profile x]\na = 1\n[profile y\nb = 2\n");
    assertThat(values(text)).containsExactly("a=1");
  }

  @Test
  void goesOnAfterALineItCannotRead() {
    ConfigText text = ConfigText.config("config", "[profile x]\nwhat\n  a = 1\nb = 2\n");
    assertThat(values(text)).containsExactly("a=1,b=2");
    assertThat(text.complaints()).hasSize(1);
  }

  @Test
  void complaintsDoNotDrown() {
    List<String> said = said(ConfigText.config("/f", "x\n".repeat(1234)));
    assertThat(said).hasSize(21).last().isEqualTo("1214 more lines of /f could not be read.");
    assertThat(said(ConfigText.config("/f", "x\n".repeat(21))))
        .last()
        .isEqualTo("One more line of /f could not be read.");
  }

  @Test
  void lineNumbersAreNotGrouped() {
    assertThat(said(ConfigText.config("/f", "\n".repeat(1999) + "x")).getFirst())
        .startsWith("Line 2000 of /f");
  }

  private static List<String> said(ConfigText text) {
    return text.complaints().stream().map((Text complaint) -> Words.say(complaint)).toList();
  }

  private static List<String> values(ConfigText text) {
    return text.sections().stream()
        .map(
            section ->
                section.properties().entrySet().stream()
                    .map(p -> p.getKey() + "=" + p.getValue().value().replace("\n", "+"))
                    .collect(Collectors.joining(",")))
        .toList();
  }
}
