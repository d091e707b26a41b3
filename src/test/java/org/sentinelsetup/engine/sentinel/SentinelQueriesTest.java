package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.LogQuery;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.QueryGroup;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.text.Words;

/** Every query in Kusto's language asks only for what its table has. */
class SentinelQueriesTest {
  /**
   * Columns of each table, as far as queries may want them.
   *
   * @see <a
   *     href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/awscloudtrail">CloudTrail</a>
   * @see <a
   *     href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/awsvpcflow">VPC</a>
   * @see <a
   *     href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/awsguardduty">GuardDuty</a>
   * @see <a
   *     href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/awscloudwatch">CloudWatch</a>
   * @see <a
   *     href="https://learn.microsoft.com/azure/azure-monitor/reference/tables/sentinelhealth">health</a>
   */
  private static final Map<String, Set<String>> COLUMNS =
      Map.of(
          "AWSCloudTrail",
          Set.of("AwsEventId", "AWSRegion", "EventName", "RecipientAccountId", "TimeGenerated"),
          "AWSVPCFlow",
          Set.of("AccountId", "InterfaceId", "Region", "TimeGenerated", "VpcId"),
          "AWSGuardDuty",
          Set.of("AccountId", "Arn", "Id", "Region", "Severity", "TimeCreated", "TimeGenerated"),
          "AWSCloudWatch",
          Set.of("ExtractedTime", "Message", "TimeGenerated"),
          "SentinelHealth",
          Set.of(
              "Description",
              "ExtendedProperties",
              "OperationName",
              "Reason",
              "SentinelResourceKind",
              "SentinelResourceName",
              "Status",
              "TimeGenerated"));

  /** Kusto's own words: learn.microsoft.com/kusto/query/. */
  private static final Set<String> WORDS =
      Set.of(
          "ago",
          "arg_max",
          "avg",
          "bin",
          "by",
          "count",
          "datetime",
          "default",
          "desc",
          "extend",
          "from",
          "in",
          "ingestion_time",
          "kind",
          "long",
          "make-series",
          "max",
          "mv-expand",
          "nonempty",
          "now",
          "on",
          "or",
          "order",
          "project",
          "search",
          "step",
          "summarize",
          "to",
          "typeof",
          "where");

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*(?:-[a-z]+)*");
  private static final Pattern DURATION = Pattern.compile("\\b[0-9]+[smhd]\\b");
  private static final Pattern MADE = Pattern.compile("\\b([a-z]+) = ");

  static Stream<Arguments> queries() {
    return Stream.concat(
        Stream.of(LogType.values())
            .flatMap(
                type ->
                    SentinelQueries.groups(type).stream()
                        .flatMap(group -> group.queries().stream())
                        .map(query -> Arguments.of(type, query))),
        Stream.of(Arguments.of(LogType.CLOUDTRAIL, SentinelQueries.event("x\" | where \"\\"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("queries")
  void asksForColumnsItsTableHas(LogType type, LogQuery query) {
    String bare = DURATION.matcher(withoutStrings(query.kql())).replaceAll("0");
    String table = bare.split("[\\s|]+", 2)[0];
    assertThat(table).isIn(type.table(), "SentinelHealth");
    Set<String> unknown = new TreeSet<>();
    Set<String> made =
        Set.copyOf(MADE.matcher(bare).results().map(found -> found.group(1)).toList());
    NAME.matcher(bare.substring(table.length()))
        .results()
        .map(MatchResult::group)
        .filter(name -> !WORDS.contains(name) && !made.contains(name))
        .filter(name -> !COLUMNS.get(table).contains(name))
        .forEach(unknown::add);
    assertThat(unknown).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("queries")
  void isBalanced(LogType type, LogQuery query) {
    String bare = withoutStrings(query.kql());
    assertThat(bare).as("a quote that is left over").doesNotContain("\"", "'", "\\", "%");
    Deque<Character> open = new ArrayDeque<>();
    for (char c : bare.toCharArray()) {
      if (c == '(') {
        open.push(c);
      } else if (c == ')') {
        assertThat(open).as(bare).isNotEmpty();
        open.pop();
      }
    }
    assertThat(open).isEmpty();
    assertThat(query.kql().lines().skip(1)).allMatch(line -> line.matches("(\\| | {4})\\S.*"));
    assertThat(query.kql()).doesNotEndWith("\n");
  }

  private static String withoutStrings(String kql) {
    return STRING.matcher(kql).replaceAll("0");
  }

  @ParameterizedTest
  @EnumSource(LogType.class)
  void theFirstTellsTheLastArrival(LogType type) {
    List<QueryGroup> groups = SentinelQueries.groups(type);
    assertThat(groups)
        .extracting(group -> Words.say(group.title()))
        .containsExactly("Arrival", "Completeness", "Health");
    assertThat(groups.getFirst().queries().getFirst()).isEqualTo(SentinelQueries.lastArrival(type));
    assertThat(SentinelQueries.lastArrival(type).kql())
        .isEqualTo(type.table() + " | summarize max(TimeGenerated)");
    assertThat(groups.stream().flatMap(group -> group.queries().stream()))
        .extracting(query -> Words.say(query.purpose()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "CLOUDTRAIL, 15m, true, true",
    "VPC_FLOW, 15m, false, true",
    "GUARDDUTY, 1d, true, true",
    "CLOUDWATCH, 1h, false, false"
  })
  void whatTheTableCannotTellIsNotAsked(
      LogType type, String step, boolean duplicates, boolean places) {
    List<LogQuery> all = SentinelQueries.groups(type).get(1).queries();
    assertThat(all.getFirst().kql()).contains("make-series", "step " + step);
    assertThat(all.stream().anyMatch(query -> query.kql().contains("copies > 1")))
        .isEqualTo(duplicates);
    assertThat(all.stream().anyMatch(query -> query.kql().contains("newest = max")))
        .isEqualTo(places);
  }

  @Test
  void theCodesAreExplainedAndHealthHasToBeSwitchedOn() {
    QueryGroup health = SentinelQueries.groups(LogType.CLOUDTRAIL).getLast();
    assertThat(health.notes().stream().map(Words::say))
        .satisfiesExactly(
            first -> assertThat(first).contains("Switch health monitoring on first"),
            trust -> assertThat(trust).contains("S3B40029", "audience and workspace ID"),
            queue -> assertThat(queue).contains("S3B40012", "the role's permissions"));
    assertThat(health.queries().getLast().kql()).contains("S3B40029", "S3B40012");
    assertThat(Words.say(Text.of("sentinel.query-gaps", 1440, 14)))
        .isEqualTo("Days without a row, over 14 days.");
  }
}
