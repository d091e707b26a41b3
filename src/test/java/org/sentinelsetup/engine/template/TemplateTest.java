package org.sentinelsetup.engine.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.text.Words;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the template may be made of. */
class TemplateTest {
  private static final int LONGEST_BODY = 51_200;
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "AWS::IAM::OIDCProvider", Set.of("Url", "ClientIdList", "ThumbprintList", "Tags"),
          "AWS::IAM::Role",
              Set.of(
                  "RoleName",
                  "Description",
                  "AssumeRolePolicyDocument",
                  "PermissionsBoundary",
                  "Policies",
                  "Tags"),
          "AWS::SQS::Queue",
              Set.of(
                  "QueueName",
                  "MessageRetentionPeriod",
                  "SqsManagedSseEnabled",
                  "RedrivePolicy",
                  "Tags"),
          "AWS::SQS::QueuePolicy", Set.of("Queues", "PolicyDocument"),
          "AWS::SNS::Topic", Set.of("TopicName", "KmsMasterKeyId", "Tags"),
          "AWS::SNS::TopicPolicy", Set.of("Topics", "PolicyDocument"),
          "AWS::SNS::Subscription",
              Set.of("TopicArn", "Protocol", "Endpoint", "RawMessageDelivery"),
          "AWS::CloudWatch::Alarm",
              Set.of(
                  "AlarmName",
                  "AlarmDescription",
                  "AlarmActions",
                  "Namespace",
                  "MetricName",
                  "Dimensions",
                  "Metrics",
                  "Statistic",
                  "Period",
                  "EvaluationPeriods",
                  "DatapointsToAlarm",
                  "Threshold",
                  "ComparisonOperator",
                  "TreatMissingData",
                  "Tags"));

  private final Template template = Template.shipped();
  private final Node root = Nodes.parse(template.text());

  @Test
  void parametersAndOutputsOfThePatternAreThere() {
    assertThat(template.parameters().stream().map(TemplateParameter::name))
        .contains(
            "ControlTowerS3BucketName",
            "AzureWorkspaceID",
            "EmailAddress",
            "KMSKeyArn",
            "Suffix",
            "OIDCProviderArn");
    assertThat(template.outputs()).contains("SentinelRoleArn", "SentinelSQS");
  }

  @Test
  void everyParameterIsLabelledGroupedAndUsed() {
    Node console = Nodes.at(root, "Metadata", "AWS::CloudFormation::Interface").orElseThrow();
    List<String> grouped =
        Nodes.items(Nodes.at(console, "ParameterGroups").orElseThrow()).stream()
            .flatMap(group -> Nodes.texts(Nodes.at(group, "Parameters").orElseThrow()).stream())
            .toList();
    Set<String> used = new TreeSet<>();
    walk(
        root,
        node -> {
          switch (node.getTag().getValue()) {
            case "!Ref" -> used.add(Nodes.text(node));
            case "!Sub" ->
                template.parameters().stream()
                    .map(TemplateParameter::name)
                    .filter(name -> Nodes.text(node).contains("${" + name + "}"))
                    .forEach(used::add);
            default -> {}
          }
        });
    for (TemplateParameter parameter : template.parameters()) {
      assertThat(parameter.label()).isNotEqualTo(parameter.name());
      assertThat(grouped).containsOnlyOnce(parameter.name());
      assertThat(used).contains(parameter.name());
    }
    assertThat(grouped).hasSameSizeAs(template.parameters());
  }

  @Test
  void everyConditionIsUsedAndDeclared() {
    Set<String> used = new TreeSet<>();
    template.resources().forEach(each -> each.condition().ifPresent(used::add));
    walk(
        root,
        node -> {
          if (node.getTag().getValue().equals("!If")) {
            used.add(Nodes.text(Nodes.items(node).getFirst()));
          }
        });
    assertThat(used).isEqualTo(new TreeSet<>(Nodes.section(root, "Conditions").keySet()));
  }

  @Test
  void onlyFunctionsEveryReaderKnowsAreUsed() {
    Set<String> functions = new TreeSet<>();
    walk(
        root,
        node -> {
          if (node.getTag().getValue().startsWith("!")) {
            functions.add(node.getTag().getValue());
          }
          Nodes.entries(node).keySet().stream()
              .filter(key -> key.startsWith("Fn::") || key.equals("Ref"))
              .forEach(functions::add);
        });
    assertThat(functions)
        .isSubsetOf("!Ref", "!GetAtt", "!Sub", "!If", "!Equals", "!Not", "!And", "!Or", "!Join");
  }

  @Test
  void onlyKnownTypesAndPropertiesAreUsed() {
    for (TemplateResource resource : template.resources()) {
      assertThat(ALLOWED).containsKey(resource.type());
      assertThat(
              Nodes.entries(
                      Nodes.at(root, "Resources", resource.logicalId(), "Properties").orElseThrow())
                  .keySet())
          .isSubsetOf(ALLOWED.get(resource.type()));
    }
  }

  @Test
  void whateverCanBeTaggedIs() {
    for (TemplateResource resource : template.resources()) {
      boolean tagged =
          Nodes.at(root, "Resources", resource.logicalId(), "Properties", "Tags").isPresent();
      assertThat(tagged)
          .as(resource.logicalId())
          .isEqualTo(ALLOWED.get(resource.type()).contains("Tags"));
    }
  }

  @Test
  void noPartitionIsWrittenDown() {
    assertThat(template.text()).doesNotContain("arn:aws").doesNotContain("alias/aws");
    assertThat(template.text().replaceAll("(s3|sns|cloudwatch)\\.amazonaws\\.com", ""))
        .as("service principals are alike in both partitions, host names are not written at all")
        .doesNotContain("amazonaws");
  }

  @Test
  void theBodyFitsIntoOneRequest() {
    assertThat(template.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isLessThan(LONGEST_BODY);
    assertThat(template.sha256()).matches("[0-9a-f]{64}");
    assertThat(Template.of(template.text() + "\n").sha256()).isNotEqualTo(template.sha256());
  }

  @Test
  void everyResourceHasWordsOfItsOwn() {
    Map<String, String> words =
        template.resources().stream()
            .collect(
                toMap(
                    TemplateResource::logicalId,
                    each -> Words.say(ResourceWords.of(each.logicalId(), each.type()))));
    assertThat(words.values()).doesNotHaveDuplicates().noneMatch(word -> word.contains("::"));
    assertThat(Words.say(ResourceWords.of("Other", "AWS::SNS::Topic")))
        .isEqualTo("Other (AWS::SNS::Topic)");
  }

  @Test
  void theProviderStaysWhenTheStackGoes() {
    assertThat(Nodes.at(root, "Resources", "SentinelProvider", "DeletionPolicy").map(Nodes::text))
        .contains("RetainExceptOnCreate");
    assertThat(
            Nodes.at(root, "Resources", "SentinelProvider", "UpdateReplacePolicy").map(Nodes::text))
        .contains("Retain");
  }

  @Test
  void keysGivenTwiceAreAnError() {
    assertThatThrownBy(() -> Template.of("Resources: {}\nResources: {}\n"))
        .hasMessage("Resources is given twice in line 2");
  }

  private static void walk(Node node, java.util.function.Consumer<Node> visitor) {
    visitor.accept(node);
    List<Node> below = new ArrayList<>(Nodes.items(node));
    if (node instanceof MappingNode) {
      below.addAll(Nodes.entries(node).values());
    }
    below.forEach(each -> walk(each, visitor));
  }
}
