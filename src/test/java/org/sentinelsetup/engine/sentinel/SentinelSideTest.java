package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.WorkspaceId;
import org.sentinelsetup.text.Words;

/** What a person is told to do in Sentinel. */
class SentinelSideTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_SentinelLogs";
  private static final String QUEUE =
      "https://sqs.eu-west-1.amazonaws.com/111122223333/sentinel-cloudtrail";
  private static final WorkspaceId WORKSPACE =
      new WorkspaceId("0f1e2d3c-1111-4222-8333-444455556666");
  private static final Arn ANY = new Arn("aws", "sqs", "eu-west-1", "111122223333", "q");
  private static final StackOutputs OUTPUTS =
      new StackOutputs(ROLE, QUEUE, "AWSCloudTrail", ANY, QUEUE, ANY, ROLE, ROLE);

  @Test
  void theValuesCarryTheNamesOfTheConnectorPagesFields() {
    assertThat(ConnectorSteps.values(OUTPUTS))
        .extracting(each -> Words.say(each.label()), CopyValue::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Role to add", ROLE),
            org.assertj.core.groups.Tuple.tuple("SQS URL", QUEUE),
            org.assertj.core.groups.Tuple.tuple("Destination table", "AWSCloudTrail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "arn\n", " arn", "a\nb"})
  void whatWouldNotArriveAsItLeftIsNoValue(String value) {
    assertThatThrownBy(() -> new CopyValue(Text.of("sentinel.field-role"), value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL, https://security.microsoft.com, https://portal.azure.com",
    "GOVERNMENT, https://security.microsoft.us, https://portal.azure.us"
  })
  void theDefenderPortalComesFirst(AzureCloud cloud, String defender, String azure) {
    List<ConnectorSteps> ways = ConnectorSteps.ways(cloud, LogType.CLOUDTRAIL, WORKSPACE, OUTPUTS);
    assertThat(ways).hasSize(2);
    assertThat(Words.say(ways.getFirst().heading())).isEqualTo("Defender portal");
    assertThat(Words.say(ways.getLast().heading())).contains("Azure portal", "31 March 2027");
    assertThat(said(ways.getFirst())).contains(defender + " ", "Configuration > Data connectors");
    assertThat(said(ways.getLast())).contains(azure + ",");
    for (ConnectorSteps way : ways) {
      assertThat(said(way))
          .contains(
              "write permission",
              "Content hub",
              "\"Amazon Web Services\"",
              "Install",
              "\"Amazon Web Services S3\"",
              "Open connector page",
              "External ID (Workspace ID)",
              WORKSPACE.value(),
              "\"2. Add connection\"",
              "Role to add: " + ROLE,
              "SQS URL: " + QUEUE,
              "Destination table: AWSCloudTrail",
              "Add connection");
    }
  }

  private static String said(ConnectorSteps way) {
    return way.steps().stream().map(Words::say).collect(Collectors.joining("\n"));
  }

  @Test
  void anEventsIdCannotLeaveItsQuotes() {
    LogQuery query = SentinelQueries.event("x\" or \"\" == \"");
    assertThat(query.kql())
        .isEqualTo("AWSCloudTrail | where AwsEventId == \"x\\\" or \\\"\\\" == \\\"\"");
    assertThat(Words.say(query.purpose())).contains("eventID");
  }
}
