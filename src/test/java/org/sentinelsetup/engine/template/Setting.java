package org.sentinelsetup.engine.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackParameter;
import tools.jackson.databind.json.JsonMapper;

/**
 * One way to create the template, and its policies as AWS would hold them.
 *
 * @param partition the kind of AWS account
 * @param cloud the workspace's Azure cloud
 * @param bothNames whether the second session name is accepted
 * @param keys whether the logs are encrypted with two customer managed keys
 * @param adopted whether the OIDC provider was there before
 * @param topic whether a topic is told of new logs
 */
record Setting(
    Partition partition,
    AzureCloud cloud,
    boolean bothNames,
    boolean keys,
    boolean adopted,
    boolean topic) {
  static final String ACCOUNT = "111122223333";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** All there are. */
  static Stream<Setting> all() {
    return Stream.of(Partition.values())
        .flatMap(
            partition ->
                Stream.of(AzureCloud.values())
                    .flatMap(
                        cloud ->
                            IntStream.range(0, 16)
                                .mapToObj(
                                    bits ->
                                        new Setting(
                                            partition,
                                            cloud,
                                            (bits & 1) == 0,
                                            (bits & 2) == 0,
                                            (bits & 4) != 0,
                                            (bits & 8) != 0))));
  }

  /** The role's trust. */
  String trust() {
    return json(resolved().property("SentinelRole", "AssumeRolePolicyDocument"));
  }

  /** The role's only policy. */
  String role() {
    List<Object> policies = Resolved.list(resolved().property("SentinelRole", "Policies"));
    if (policies.size() != 1) {
      throw new AssertionError("one policy expected: " + policies);
    }
    return json(Resolved.map(policies.getFirst()).get("PolicyDocument"));
  }

  /** The policy of a queue or a topic. */
  String policy(String logicalId) {
    return json(resolved().property(logicalId, "PolicyDocument"));
  }

  /** A row's text with its tokens replaced. */
  String fill(String row) {
    String text = row;
    for (Map.Entry<String, String> each : tokens().entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return text;
  }

  private AzureCloud otherCloud() {
    return cloud == AzureCloud.COMMERCIAL ? AzureCloud.GOVERNMENT : AzureCloud.COMMERCIAL;
  }

  private String region() {
    return partition == Partition.AWS ? "eu-west-1" : "us-gov-west-1";
  }

  private Map<String, String> tokens() {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("<issuer>", cloud.provider());
    tokens.put("<audience>", cloud.audience());
    tokens.put("<provider>", cloud.providerArn(partition, ACCOUNT));
    tokens.put("<other issuer>", otherCloud().provider());
    tokens.put("<other audience>", otherCloud().audience());
    tokens.put("<other provider>", otherCloud().providerArn(partition, ACCOUNT));
    tokens.put("<workspace>", Samples.WORKSPACE);
    tokens.put("<queue>", arn("sqs") + "cloudtrail-sentinel-integration");
    tokens.put("<dead letters>", arn("sqs") + "cloudtrail-sentinel-integration-dead-letter");
    tokens.put("<topic>", arn("sns") + "cloudtrail-sentinel-integration-alarms");
    tokens.put("<log topic>", arn("sns") + "new-logs");
    tokens.put("<alarm>", arn("cloudwatch") + "alarm:cloudtrail-sentinel-integration-not-read");
    tokens.put("<folder>", "arn:" + partition.id() + ":s3:::acme-org-logs/" + Samples.PREFIX);
    tokens.put("<key 1>", arn("kms") + "key/1111aaaa-22bb-33cc-44dd-5555eeee6666");
    tokens.put("<key 2>", arn("kms") + "key/2222aaaa-22bb-33cc-44dd-5555eeee6666");
    tokens.put("<role>", "arn:" + partition.id() + ":iam::" + ACCOUNT + ":role/" + roleName());
    tokens.put("<p>", partition.id());
    tokens.put("<r>", region());
    return tokens;
  }

  private String arn(String service) {
    return "arn:" + partition.id() + ":" + service + ":" + region() + ":" + ACCOUNT + ":";
  }

  private String roleName() {
    return "OIDC_Sentinel-cloudtrail-" + region();
  }

  private Resolved resolved() {
    List<StackParameter> parameters =
        TemplateParameters.of(Samples.inputs(cloud, List.of(), StackOptions.USUAL)).stream()
            .map(each -> new StackParameter(each.name(), chosen(each)))
            .toList();
    return Resolved.of(Template.shipped(), parameters, partition.id());
  }

  private String chosen(StackParameter usual) {
    return switch (usual.name()) {
      case "AcceptDefenderSessionName" -> bothNames ? "yes" : "no";
      case "KMSKeyArn" -> keys ? fill("<key 1>,<key 2>") : "";
      case "LogTopicArn" -> topic ? fill("<log topic>") : "";
      case "OIDCProviderArn" -> adopted ? fill("<provider>") : "";
      default -> usual.value();
    };
  }

  /** Attributes of resources become what AWS gives for them. */
  private String json(Object document) {
    String text =
        JSON.writeValueAsString(document)
            .replace("<SentinelProvider.Arn>", fill("<provider>"))
            .replace("<SentinelRole.Arn>", fill("<role>"))
            .replace("<SentinelQueue.Arn>", fill("<queue>"))
            .replace("<DeadLetterQueue.Arn>", fill("<dead letters>"))
            .replace("<AlarmTopic>", fill("<topic>"));
    if (text.contains("<")) {
      throw new AssertionError("not worked out: " + text);
    }
    return text;
  }
}
