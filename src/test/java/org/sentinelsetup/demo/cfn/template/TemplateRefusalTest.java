package org.sentinelsetup.demo.cfn.template;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates that CloudFormation, or the demo's part of it, does not take. */
class TemplateRefusalTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("no resources", "Description: d\n", "At least one Resources member"),
        Arguments.of(
            "no resources in it",
            "Resources: {}\n",
            "At least one Resources member must be defined."),
        Arguments.of("text", "Resources: {A: b}\n", "Any Resources member must be an object."),
        Arguments.of(
            "no type",
            "Resources: {A: {Properties: {}}}\n",
            "[/Resources/A] Every Resources object must contain a Type member."),
        Arguments.of(
            "bad JSON", "{\"Resources\": {\"A\": ]}}", "JSON not well-formed. (line 1, column"),
        Arguments.of("bad YAML", "Resources: {A: [\n", "YAML not well-formed. (line 2, column"),
        Arguments.of(
            "key twice, YAML", "Resources:\n  A: {}\n  A: {}\n", "[/Resources/A] is there twice"),
        Arguments.of(
            "key twice, JSON", "{\"Resources\":{},\"Resources\":{}}", "JSON not well-formed."),
        Arguments.of("alias", "Resources:\n  A: &a {Type: AWS::SNS::Topic}\n  B: *a\n", "aliases"),
        Arguments.of(
            "null",
            "Resources: {A: {Type: }}\n",
            "[/Resources/A/Type] 'null' values are not allowed"),
        Arguments.of(
            "stray key",
            "Resources: {A: {Type: AWS::SNS::Topic, Colour: red}}\n",
            "Invalid template resource property 'Colour'"),
        Arguments.of(
            "unknown type",
            "Resources: {A: {Type: AWS::EC2::Instance}}\n",
            "Template format error: Unrecognized resource types: [AWS::EC2::Instance]"),
        Arguments.of(
            "unresolved Ref",
            topic("DisplayName: !Ref Nobody"),
            "Template format error: Unresolved resource dependencies [Nobody] in the Resources block"),
        Arguments.of(
            "unresolved Sub",
            topic("DisplayName: !Sub 'a ${Nobody.Arn}'"),
            "dependencies [Nobody]"),
        Arguments.of(
            "unresolved DependsOn",
            "Resources: {A: {Type: AWS::SNS::Topic, DependsOn: Nobody}}\n",
            "dependencies [Nobody]"),
        Arguments.of(
            "missing attribute",
            topic("DisplayName: !GetAtt A2.Colour") + "  A2: {Type: AWS::SNS::Topic}\n",
            "resource A2 does not support attribute type Colour in Fn::GetAtt"),
        Arguments.of(
            "unresolved in outputs",
            "Resources: {A: {Type: AWS::SNS::Topic}}\nOutputs: {O: {Value: !Ref B}}\n",
            "dependencies [B] in the Outputs block"),
        Arguments.of(
            "output without value",
            "Resources: {A: {Type: AWS::SNS::Topic}}\nOutputs: {O: {Description: d}}\n",
            "Every Outputs member must contain a Value object"),
        Arguments.of(
            "export",
            "Resources: {A: {Type: AWS::SNS::Topic}}\nOutputs: {O: {Value: v, Export: {Name: n}}}\n",
            "'Export' of output O"),
        Arguments.of(
            "cycle",
            """
            Resources:
              Waits: {Type: AWS::SNS::Topic, DependsOn: A}
              A: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Ref B}}
              B: {Type: AWS::SNS::Topic, Properties: {DisplayName: !Sub 'x${A}'}}
            """,
            "Circular dependency between resources: [A, B]"),
        Arguments.of(
            "cycle through a branch not taken",
            """
            Conditions: {Never: !Equals [a, b]}
            Resources:
              A: {Type: AWS::SNS::Topic, Properties: {DisplayName: !If [Never, !Ref A, x]}}
            """,
            "Circular dependency between resources: [A]"),
        Arguments.of(
            "unknown function", topic("DisplayName: !Select [0, [a]]"), "the function !Select"),
        Arguments.of(
            "unknown long function",
            topic("DisplayName: {'Fn::ImportValue': x}"),
            "the function Fn::ImportValue"),
        Arguments.of("mappings", "Mappings: {}\nResources: {}\n", "the section Mappings"),
        Arguments.of(
            "stray section", "Colours: {}\n", "Invalid template property or properties [Colours]"),
        Arguments.of(
            "unknown condition",
            "Resources: {A: {Type: AWS::SNS::Topic, Condition: C}}\n",
            "Unresolved condition dependency C"),
        Arguments.of(
            "condition on a resource",
            "Conditions: {C: !Equals [!Ref A, b]}\nResources: {A: {Type: AWS::SNS::Topic}}\n",
            "Unresolved dependencies [A]"),
        Arguments.of(
            "conditions in a circle",
            "Conditions: {C: !Not [!Condition D], D: !Not [!Condition C]}\n"
                + "Resources: {A: {Type: AWS::SNS::Topic}}\n",
            "Circular dependency between conditions"),
        Arguments.of(
            "unknown parameter type",
            "Parameters: {P: {Type: 'AWS::EC2::VPC::Id'}}\nResources: {A: {Type: AWS::SNS::Topic}}\n",
            "the parameter type AWS::EC2::VPC::Id"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void saysWhatIsWrong(String name, String body, String message) {
    assertThatThrownBy(() -> Template.read(body))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(message);
  }

  private static String topic(String property) {
    return "Resources:\n  A: {Type: AWS::SNS::Topic, Properties: {" + property + "}}\n";
  }
}
