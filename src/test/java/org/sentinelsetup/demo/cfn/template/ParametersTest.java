package org.sentinelsetup.demo.cfn.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.demo.cfn.template.Parameters.Given;

class ParametersTest {
  private static final String BODY =
      """
      Parameters:
        Plain: {Type: String}
        Other: {Type: String}
        Pattern: {Type: String, Default: abc, AllowedPattern: "[a-z]+"}
        Worded: {Type: String, Default: abc, AllowedPattern: "[a-z]+", ConstraintDescription: is odd}
        Short: {Type: String, Default: ab, MinLength: 2, MaxLength: 3}
        Count: {Type: Number, Default: 3, MinValue: 1, MaxValue: 9}
        Choice: {Type: String, Default: x, AllowedValues: [x, y]}
        Many: {Type: CommaDelimitedList, Default: "a,b", AllowedPattern: "[a-z]+"}
      Resources: {A: {Type: AWS::SNS::Topic}}
      """;
  private static final Template TEMPLATE = Template.read(BODY);

  private static Map<String, String> complete(Given... more) {
    List<Given> given =
        new java.util.ArrayList<>(
            List.of(new Given("Plain", "p", false), new Given("Other", "o", false)));
    given.addAll(List.of(more));
    return Parameters.complete(TEMPLATE, given, Map.of());
  }

  @Test
  void defaultsFillInAndMissingOnesAreListed() {
    assertThat(complete()).containsEntry("Pattern", "abc").containsEntry("Count", "3").hasSize(8);
    assertThatThrownBy(() -> Parameters.complete(TEMPLATE, List.of(), Map.of()))
        .hasMessage("Parameters: [Plain, Other] must have values");
  }

  @Test
  void previousValuesAreTakenFromTheStack() {
    Map<String, String> values =
        Parameters.complete(
            TEMPLATE,
            List.of(new Given("Plain", "", true), new Given("Other", "", true)),
            Map.of("Plain", "before", "Other", "too"));
    assertThat(values).containsEntry("Plain", "before").containsEntry("Other", "too");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pattern | a1    | Parameter 'Pattern' must match pattern [a-z]+
          Worded  | a1    | Parameter 'Worded' is odd
          Short   | a     | Parameter 'Short' must have a length
          Short   | abcd  | Parameter 'Short' must have a length
          Count   | 0     | Parameter 'Count' must be a number of at least 1
          Count   | 10    | Parameter 'Count' must be a number
          Count   | many  | Parameter 'Count' must be a number
          Choice  | z     | Parameter 'Choice' must be one of
          Many    | a,B   | Parameter 'Many' must match pattern [a-z]+
          Nobody  | x     | Parameters: [Nobody] do not exist in the template
          """)
  void rulesAreKept(String name, String value, String message) {
    assertThatThrownBy(() -> complete(new Given(name, value, false)))
        .isInstanceOf(TemplateException.class)
        .hasMessageStartingWith(message);
  }
}
