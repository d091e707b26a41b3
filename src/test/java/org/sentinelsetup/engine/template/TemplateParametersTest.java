package org.sentinelsetup.engine.template;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.StackParameter;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.text.Words;

/** Typed inputs on one side, the template's parameters and names on the other. */
class TemplateParametersTest {
  private final Template template = Template.shipped();

  @Test
  void everyParameterIsGivenAndAllowed() {
    List<StackParameter> given = TemplateParameters.of(Samples.usual());
    assertThat(given.stream().map(StackParameter::name))
        .containsExactlyInAnyOrderElementsOf(
            template.parameters().stream().map(TemplateParameter::name).toList());
    Map<String, String> values =
        given.stream().collect(toMap(StackParameter::name, StackParameter::value));
    for (TemplateParameter parameter : template.parameters()) {
      String value = values.get(parameter.name());
      parameter
          .allowedPattern()
          .ifPresent(pattern -> assertThat(value).matches(Pattern.compile(pattern)));
      if (!parameter.allowedValues().isEmpty()) {
        assertThat(parameter.allowedValues()).contains(value);
      }
    }
  }

  @Test
  void theUsualOptionsAreTheTemplatesDefaults() {
    Map<String, String> values =
        TemplateParameters.of(Samples.inputs(AzureCloud.COMMERCIAL, List.of(), StackOptions.USUAL))
            .stream()
            .collect(toMap(StackParameter::name, StackParameter::value));
    List<TemplateParameter> withDefault =
        template.parameters().stream().filter(each -> each.defaultValue().isPresent()).toList();
    assertThat(withDefault).hasSizeGreaterThan(5);
    for (TemplateParameter parameter : withDefault) {
      assertThat(parameter.defaultValue()).contains(values.get(parameter.name()));
    }
  }

  @Test
  void tablesAndCloudsAreTheSameOnBothSides() {
    assertThat(allowed("DestinationTable"))
        .containsExactlyElementsOf(
            java.util.Arrays.stream(LogType.values()).map(LogType::table).toList());
    assertThat(allowed("AzureCloud"))
        .containsExactlyElementsOf(
            java.util.Arrays.stream(AzureCloud.values()).map(AzureCloud::id).toList());
  }

  private List<String> allowed(String parameter) {
    return template.parameters().stream()
        .filter(each -> each.name().equals(parameter))
        .flatMap(each -> each.allowedValues().stream())
        .toList();
  }

  @Test
  void severalKeysAreJoinedByCommas() {
    Arn other = Samples.arn("arn:aws:kms:eu-west-1:444455556666:key/mrk-1");
    assertThat(
            TemplateParameters.of(
                Samples.inputs(
                    AzureCloud.COMMERCIAL, List.of(Samples.key("aws"), other), StackOptions.USUAL)))
        .contains(new StackParameter("KMSKeyArn", Samples.key("aws") + "," + other));
  }

  @ParameterizedTest
  @CsvSource({
    "'', folder",
    "/, folder",
    "/AWSLogs/, folder",
    "AWSLogs, folder",
    "AWSLogs/*/, folder",
    "AWSLogs/${aws:username}/, folder"
  })
  void prefixesThatWouldGrantMoreAreFaults(String prefix, String reason) {
    StackInputs usual = Samples.usual();
    StackInputs inputs =
        new StackInputs(
            usual.suffix(),
            usual.bucket(),
            prefix,
            usual.keys(),
            usual.logType(),
            usual.cloud(),
            usual.workspace(),
            usual.email(),
            usual.options(),
            usual.foreignProvider());
    assertThat(inputs.faults()).singleElement().extracting(Words::say).asString().contains(reason);
    assertThatThrownBy(() -> TemplateParameters.of(inputs)).hasMessageContaining("faults");
  }

  @Test
  void aliasesAndForeignIssuersAreFaults() {
    Arn alias = Samples.arn("arn:aws:kms:eu-west-1:111122223333:alias/logs");
    Arn government = Samples.arn(AzureCloud.GOVERNMENT.providerArn(Partition.AWS, "111122223333"));
    StackInputs inputs =
        Samples.inputs(AzureCloud.COMMERCIAL, List.of(alias), StackOptions.USUAL, government);
    assertThat(inputs.faults().stream().map(Words::say))
        .hasSize(2)
        .anyMatch(fault -> fault.contains("alias/logs") && fault.contains("not an alias"))
        .anyMatch(fault -> fault.contains(AzureCloud.COMMERCIAL.issuerUrl()));
  }

  @Test
  void aForeignProviderIsTakenWithAndWithoutTheSlash() {
    String arn = AzureCloud.COMMERCIAL.providerArn(Partition.AWS, "111122223333");
    for (String spelling : List.of(arn, arn.substring(0, arn.length() - 1))) {
      assertThat(
              TemplateParameters.of(
                  Samples.inputs(
                      AzureCloud.COMMERCIAL, List.of(), StackOptions.USUAL, Samples.arn(spelling))))
          .contains(new StackParameter("OIDCProviderArn", spelling));
    }
  }

  @Test
  void onlyWhatTheChoicesAskForIsMade() {
    List<StackParameter> usual = TemplateParameters.of(Samples.usual());
    assertThat(made(usual)).contains("SentinelProvider").doesNotContain("QuietAlarm").hasSize(12);
    Arn provider = Samples.arn(AzureCloud.COMMERCIAL.providerArn(Partition.AWS, "111122223333"));
    StackOptions options = Samples.options(true, null, 6);
    assertThat(
            made(
                TemplateParameters.of(
                    Samples.inputs(AzureCloud.COMMERCIAL, List.of(), options, provider))))
        .contains("QuietAlarm")
        .doesNotContain("SentinelProvider");
  }

  private List<String> made(List<StackParameter> parameters) {
    return template.resourcesMade(parameters).stream().map(TemplateResource::logicalId).toList();
  }

  @Test
  void namesAreKnownBeforeTheStackExists() {
    Region region = new Region("us-gov-west-1");
    ConnectionNames names =
        ConnectionNames.of(new Suffix("cloudtrail"), region, "111122223333", StackOptions.USUAL);
    Resolved resolved = Resolved.of(template, TemplateParameters.of(Samples.usual()), "aws-us-gov");
    assertThat(names.stack()).isEqualTo("cloudtrail-sentinel-integration");
    assertThat(names.roleArn())
        .hasToString(
            "arn:aws-us-gov:iam::111122223333:role/"
                + resolved.property("SentinelRole", "RoleName"));
    assertThat(names.roleArn().toString()).endsWith("role/OIDC_Sentinel-cloudtrail-us-gov-west-1");
    assertThat(resolved.property("SentinelQueue", "QueueName")).isEqualTo(names.queue());
    assertThat(names.queueArn())
        .hasToString(
            "arn:aws-us-gov:sqs:us-gov-west-1:111122223333:cloudtrail-sentinel-integration");
    assertThat(resolved.property("DeadLetterQueue", "QueueName"))
        .isEqualTo(names.deadLetterQueue());
    assertThat(names.topicArn().resource()).isEqualTo(resolved.property("AlarmTopic", "TopicName"));
  }

  @Test
  void aRoleNameOfOnesOwnIsKept() {
    StackOptions options = StackOptions.USUAL.withRoleName(new RoleName("OIDC_SentinelLogs"));
    Resolved resolved =
        Resolved.of(
            template,
            TemplateParameters.of(Samples.inputs(AzureCloud.COMMERCIAL, List.of(), options)),
            "aws");
    assertThat(resolved.property("SentinelRole", "RoleName")).isEqualTo("OIDC_SentinelLogs");
    assertThat(
            ConnectionNames.of(new Suffix("x"), new Region("eu-west-1"), "111122223333", options)
                .roleArn())
        .hasToString("arn:aws:iam::111122223333:role/OIDC_SentinelLogs");
  }

  @Test
  void theLongestNamesStayWithinEveryLimit() {
    Suffix longest = new Suffix("a".repeat(Suffix.LONGEST));
    Region region = new Region("abcd-" + "e".repeat(Region.LONGEST - 7) + "-1");
    ConnectionNames names = ConnectionNames.of(longest, region, "111122223333", StackOptions.USUAL);
    assertThat(region.id()).hasSize(Region.LONGEST);
    assertThat(names.role().value()).hasSizeLessThanOrEqualTo(RoleName.LONGEST);
    assertThat(names.deadLetterQueue()).hasSizeLessThanOrEqualTo(80);
    assertThat(names.stack()).hasSizeLessThanOrEqualTo(128);
  }

  @Test
  void outputsAreReadAndMissingOnesNamed() {
    Map<String, String> outputs = new HashMap<>();
    template.outputs().forEach(name -> outputs.put(name, "arn:aws:sqs:eu-west-1:111122223333:q"));
    StackOutputs read = ((Checked.Valid<StackOutputs>) TemplateOutputs.read(outputs)).value();
    assertThat(read.queueName()).isEqualTo("q");
    outputs.remove("SentinelSQS");
    outputs.put("SentinelQueueArn", "q");
    Checked<StackOutputs> lacking = TemplateOutputs.read(outputs);
    assertThat(Words.say(((Checked.Invalid<StackOutputs>) lacking).why()))
        .endsWith(": SentinelSQS, SentinelQueueArn.");
  }
}
