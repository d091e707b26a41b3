package org.sentinelsetup.demo.cfn.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.cfn.template.Parameters.Given;

/** Foreign templates: other names, other shapes than the product's own. */
class EvaluationTest {
  private static final Pseudo PSEUDO =
      new Pseudo("111122223333", "eu-west-1", "aws", "birds", "arn:aws:cloudformation:x");
  private static final String BIRDS =
      """
      Parameters:
        Loud: {Type: String, Default: "no"}
        Names: {Type: CommaDelimitedList, Default: "owl, jay"}
        Wait: {Type: Number, Default: 30}
      Conditions:
        IsLoud: !Equals [!Ref Loud, "yes"]
        IsQuietAndThirty: !And [!Not [!Condition IsLoud], !Equals [!Ref Wait, 30]]
        Either: !Or [!Condition IsLoud, !Equals [!Join ["", !Ref Names], ""]]
      Resources:
        Listener:
          Type: AWS::SNS::Subscription
          Condition: IsLoud
          Properties: {Protocol: sqs, TopicArn: !Ref Song, Endpoint: !GetAtt Nest.Arn}
        Nest:
          Type: AWS::SQS::Queue
          DependsOn: Song
          Properties:
            QueueName: !Sub
              - "${Bird}-${AWS::Region}-${!Literal}-${Wait}"
              - Bird: !Join ["+", !Ref Names]
            VisibilityTimeout: !Ref Wait
            DelaySeconds: !If [IsQuietAndThirty, !Ref Wait, !Ref AWS::NoValue]
            KmsMasterKeyId: !If [Either, some, !Ref AWS::NoValue]
        Song:
          Type: AWS::SNS::Topic
      Outputs:
        Nest: {Value: !Sub "${Nest.Arn} at ${Nest}"}
        Loud: {Condition: IsLoud, Value: !Ref Listener}
      """;

  private static Evaluation birds(Given... given) {
    Template template = Template.read(BIRDS);
    return new Evaluation(
        template, Parameters.complete(template, List.of(given), Map.of()), PSEUDO);
  }

  private static Resource nest(Evaluation evaluation) {
    return evaluation.resources().stream()
        .filter(r -> r.id().equals("Nest"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void conditionsRemoveResourcesPropertiesAndOutputs() {
    Evaluation quiet = birds();
    assertThat(quiet.resources()).extracting(Resource::id).containsExactly("Song", "Nest");
    assertThat(quiet.properties(nest(quiet), Known.NOTHING).propertyNames())
        .containsExactly("QueueName", "VisibilityTimeout", "DelaySeconds");
    assertThat(quiet.outputs(Known.NOTHING)).containsOnlyKeys("Nest");

    Evaluation loud = birds(new Given("Loud", "yes", false));
    assertThat(loud.resources())
        .extracting(Resource::id)
        .containsExactly("Song", "Nest", "Listener");
    assertThat(loud.properties(nest(loud), Known.NOTHING).propertyNames())
        .containsExactly("QueueName", "VisibilityTimeout", "KmsMasterKeyId");
    assertThat(loud.outputs(Known.NOTHING)).containsOnlyKeys("Nest", "Loud");
  }

  @Test
  void subTakesItsMappingParametersAndPseudoParameters() {
    Evaluation evaluation = birds(new Given("Wait", "5", false));
    assertThat(
            evaluation.properties(nest(evaluation), Known.NOTHING).get("QueueName").stringValue())
        .isEqualTo("owl+jay-eu-west-1-${Literal}-5");
  }

  @Test
  void whatExistsIsFilledInAndTheRestIsForLater() {
    Known queue =
        new Known() {
          @Override
          public Optional<String> ref(String id) {
            return Optional.of("https://nest");
          }

          @Override
          public Optional<String> attribute(String id, String attribute) {
            return Optional.of("arn:of:" + id);
          }
        };
    assertThat(birds().outputs(queue)).containsEntry("Nest", "arn:of:Nest at https://nest");
    assertThat(birds().outputs(Known.NOTHING))
        .containsEntry("Nest", Known.LATER + " at " + Known.LATER);
  }

  @Test
  void jsonWithLongFormsMeansTheSame() {
    Template template =
        Template.read(
            """
            {"Resources": {
              "T": {"Type": "AWS::SNS::Topic"},
              "P": {"Type": "AWS::SNS::TopicPolicy", "Properties": {
                "Topics": [{"Ref": "T"}],
                "PolicyDocument": {"Resource": {"Fn::GetAtt": ["T", "TopicArn"]},
                  "Where": {"Fn::Sub": "${AWS::StackName} in ${AWS::Partition} ${AWS::URLSuffix}"}}}}}}
            """);
    Evaluation evaluation = new Evaluation(template, Map.of(), PSEUDO);
    Resource policy = evaluation.resources().getLast();
    assertThat(policy.id()).isEqualTo("P");
    assertThat(evaluation.properties(policy, Known.NOTHING).toString())
        .isEqualTo(
            """
            {"Topics":["{{changeSet:KNOWN_AFTER_APPLY}}"],"PolicyDocument":\
            {"Resource":"{{changeSet:KNOWN_AFTER_APPLY}}","Where":"birds in aws amazonaws.com"}}""");
  }

  @Test
  void liveReferenceToAnAbsentResourceIsRefused() {
    String body =
        """
        Conditions: {Never: !Equals [a, b]}
        Resources:
          Ghost: {Type: AWS::SNS::Topic, Condition: Never}
          Seer: {Type: AWS::SNS::Topic, Properties: {DisplayName: %s}}
        """;
    Template spared = Template.read(body.formatted("!If [Never, !Ref Ghost, plain]"));
    assertThat(new Evaluation(spared, Map.of(), PSEUDO).resources())
        .extracting(Resource::id)
        .containsExactly("Seer");
    Template hit = Template.read(body.formatted("!Ref Ghost"));
    assertThatThrownBy(() -> new Evaluation(hit, Map.of(), PSEUDO))
        .hasMessageContaining("Unresolved resource dependencies [Ghost] in the Resources block");
  }
}
