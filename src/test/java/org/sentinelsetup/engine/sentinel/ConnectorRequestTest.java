package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.StackOutputs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that adds a connection in Sentinel. */
class ConnectorRequestTest {
  static final String SUBSCRIPTION = "1a2b3c4d-1111-4222-8333-444455556666";
  static final AzurePlace PLACE = new AzurePlace(SUBSCRIPTION, "rg-security_(eu)", "acme-sentinel");

  static Stream<Arguments> everyLogInEveryCloud() {
    return Arrays.stream(LogType.values())
        .flatMap(
            type -> Arrays.stream(AzureCloud.values()).map(cloud -> Arguments.of(type, cloud)));
  }

  static StackOutputs outputs(String table, String partition) {
    var queue = new Arn(partition, "sqs", "eu-west-1", Samples.ACCOUNT, table + "-queue");
    String role = "arn:" + partition + ":iam::111122223333:role/OIDC_Sentinel-" + table;
    String url = "https://sqs.eu-west-1.amazonaws.com/111122223333/" + table + "-queue";
    return new StackOutputs(role, url, table, queue, url + "-dead-letter", queue, role, role);
  }

  static ConnectorRequest request(LogType type, AzureCloud cloud) {
    String partition = cloud == AzureCloud.GOVERNMENT ? "aws-us-gov" : "aws";
    return new ConnectorRequest(cloud, PLACE, outputs(type.table(), partition));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @ParameterizedTest
  @MethodSource("everyLogInEveryCloud")
  void theBodyHasTheShapeOfTheApiAndOurValues(LogType type, AzureCloud cloud) {
    ConnectorRequest request = request(type, cloud);
    JsonNode body = json(request.body().toString());
    ConnectorShape.check(body);
    assertThat(body.at("/properties/destinationTable").stringValue()).isEqualTo(type.table());
    assertThat(body.at("/properties/roleArn").stringValue()).isEqualTo(request.outputs().roleArn());
    assertThat(body.at("/properties/sqsUrls/0").stringValue())
        .isEqualTo(request.outputs().queueUrl());
    assertThat(body.at("/properties/dataTypes/logs/state").stringValue()).isEqualTo("Enabled");
  }

  @Test
  void theShapeLetsNothingElsePass() {
    var request = request(LogType.CLOUDTRAIL, AzureCloud.COMMERCIAL);
    for (String wrong :
        List.of(
            request.body().toString().replace("\"kind\"", "\"tenantId\":\"x\",\"kind\""),
            request.body().toString().replace("Enabled", "On"),
            request.body().toString().replace("AmazonWebServicesS3", "AmazonWebServicesCloudTrail"),
            request.body().toString().replaceFirst("\"sqsUrls\":\\[.*?]", "\"sqsUrls\":\"x\""),
            request.body().toString().replaceFirst("\"roleArn\":\".*?\",", ""))) {
      assertThatThrownBy(() -> ConnectorShape.check(json(wrong)))
          .isInstanceOf(AssertionError.class);
    }
  }

  @ParameterizedTest
  @EnumSource(AzureCloud.class)
  void itIsPutWhereTheWorkspaceIs(AzureCloud cloud) {
    ConnectorRequest request = request(LogType.CLOUDTRAIL, cloud);
    assertThat(request.url())
        .isEqualTo(
            "https://"
                + (cloud == AzureCloud.GOVERNMENT
                    ? "management.usgovcloudapi.net"
                    : "management.azure.com")
                + "/subscriptions/"
                + SUBSCRIPTION
                + "/resourceGroups/rg-security_(eu)/providers"
                + "/Microsoft.OperationalInsights/workspaces/acme-sentinel/providers"
                + "/Microsoft.SecurityInsights/dataConnectors/"
                + request.id()
                + "?api-version=2023-02-01-preview");
  }

  @Test
  void whatIsNotKnownOrWrongIsAPlaceholder() {
    var unknown = AzurePlace.UNKNOWN;
    var wrong = new AzurePlace("my subscription", "ends.", "-a");
    for (AzurePlace place : List.of(unknown, wrong)) {
      assertThat(place.complete()).isFalse();
      assertThat(
              new ConnectorRequest(AzureCloud.COMMERCIAL, place, outputs("AWSCloudTrail", "aws"))
                  .url())
          .contains(
              "/subscriptions/<subscription>/resourceGroups/<resource group>/",
              "/workspaces/<workspace name>/");
    }
    assertThat(PLACE.complete()).isTrue();
  }

  @Test
  void theIdIsTheSameForTheSameConnectionOnly() {
    var one = new ConnectorRequest(AzureCloud.COMMERCIAL, PLACE, outputs("AWSCloudTrail", "aws"));
    var again =
        new ConnectorRequest(
            AzureCloud.COMMERCIAL, AzurePlace.UNKNOWN, outputs("AWSCloudTrail", "aws"));
    var other = new ConnectorRequest(AzureCloud.COMMERCIAL, PLACE, outputs("AWSVPCFlow", "aws"));
    assertThat(UUID.fromString(one.id())).hasToString(one.id());
    assertThat(again.id()).isEqualTo(one.id());
    assertThat(other.id()).isNotEqualTo(one.id());
  }

  /** A shell takes the command apart; what {@code az} would be given is printed a word a line. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aShellHandsOverExactlyTheseWords() throws IOException, InterruptedException {
    ConnectorRequest request = request(LogType.GUARDDUTY, AzureCloud.COMMERCIAL);
    var process =
        new ProcessBuilder("sh", "-c", "az() { printf '%s\\n' \"$@\"; }\n" + request.posix())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines())
        .containsExactly(
            "rest", "--method", "put", "--url", request.url(), "--body", request.body().toString());
  }

  @Test
  void powerShellWritesTheBodyIntoAFileFirst() {
    ConnectorRequest request = request(LogType.CLOUDTRAIL, AzureCloud.COMMERCIAL);
    String command = request.powerShell();
    assertThat(command).startsWith("@'\n{").contains("\n'@ | Set-Content -Encoding ascii ");
    String written = command.substring(3, command.indexOf("\n'@"));
    assertThat(json(written)).isEqualTo(json(request.body().toString()));
    assertThat(command)
        .endsWith(
            "az rest --method put `\n  --url '"
                + request.url()
                + "' `\n  --body '@connector-body.json'");
  }
}
