package org.sentinelsetup.engine.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentinelsetup.model.LogType.CLOUDTRAIL;
import static org.sentinelsetup.model.LogType.CLOUDWATCH;
import static org.sentinelsetup.model.LogType.GUARDDUTY;
import static org.sentinelsetup.model.LogType.VPC_FLOW;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.FormatVerdict;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.text.Words;

/** What each object is said to be. */
class FormatCheckTest {
  private static final String KEY = "AWSLogs/a.gz";

  private static Arguments row(LogType type, String content, String said) {
    return Arguments.of(type, content, said);
  }

  private static Stream<Arguments> contents() {
    return Stream.of(
        row(CLOUDTRAIL, Objects.TRAIL, "fits: A CloudTrail log"),
        row(CLOUDTRAIL, "{\"Records\": []}", "fits: A CloudTrail log"),
        row(CLOUDTRAIL, "\n{\n \"Records\" : [\n]\n}\n", "fits: A CloudTrail log"),
        row(CLOUDTRAIL, "{\"Records\":[{\"eventVersion\"", "misfit: The JSON is damaged"),
        row(CLOUDTRAIL, "{\"Records\":{}}", "misfit: This does not look like CloudTrail logs."),
        row(CLOUDTRAIL, Objects.EVENT, "misfit: This does not look like CloudTrail logs."),
        row(
            CLOUDTRAIL,
            "{\"awsAccountId\":\"1\",\"digestStartTime\":\"t\",\"logFiles\":[]}",
            "misfit: This is a CloudTrail digest file"),
        row(
            CLOUDTRAIL,
            "{\"Records\":[{\"eventVersion\":\"1.11\",\"eventType\":\"AwsCloudTrailInsight\"}]}",
            "misfit: These are CloudTrail Insights events"),
        row(
            CLOUDTRAIL,
            "{\"Records\":[{\"eventVersion\":\"1.11\",\"insightDetails\":{\"state\":\"Start\"}}]}",
            "misfit: These are CloudTrail Insights events"),
        row(CLOUDTRAIL, Objects.ENVELOPE, "misfit: These are CloudTrail events wrapped"),
        row(CLOUDTRAIL, Objects.FINDING, "misfit: This looks like GuardDuty findings, not like"),
        row(CLOUDTRAIL, Objects.FLOW, "misfit: This looks like VPC Flow Logs, not like CloudTrail"),
        row(CLOUDTRAIL, Objects.TABLE, "misfit: This looks like CloudWatch logs, not like"),
        row(CLOUDTRAIL, "hello\n", "misfit: This does not look like CloudTrail logs."),
        row(VPC_FLOW, Objects.FLOW, "fits: A VPC flow log"),
        row(VPC_FLOW, "srcaddr start\n10.0.0.1 1764029400\n", "fits: A VPC flow log"),
        row(VPC_FLOW, "version start end bytes\n", "fits: A VPC flow log"),
        row(VPC_FLOW, "srcaddr dstaddr end\n", "misfit: The flow log has no field named start"),
        row(
            VPC_FLOW,
            "2 111122223333 eni-01 10.0.0.1 10.0.0.2 443 50000 6 10 840 1 2 ACCEPT OK\n",
            "misfit: These are VPC flow records without the header"),
        row(VPC_FLOW, "account-id,start\n", "misfit: This does not look like VPC Flow Logs."),
        row(VPC_FLOW, "the start of it\n", "misfit: This does not look like VPC Flow Logs."),
        row(VPC_FLOW, Objects.TRAIL, "misfit: This looks like CloudTrail logs, not like VPC"),
        row(VPC_FLOW, Objects.ENVELOPE, "misfit: This looks like a CloudWatch Logs subscription"),
        row(GUARDDUTY, Objects.FINDING, "fits: GuardDuty findings"),
        row(GUARDDUTY, Objects.FINDING + Objects.FINDING, "fits: GuardDuty findings"),
        row(
            GUARDDUTY,
            "{\"type\":\"Recon:EC2/PortProbe\",\"service\":{\"detectorId\":\"d\"}}",
            "fits: GuardDuty findings"),
        row(GUARDDUTY, "[" + Objects.FINDING + "]", "misfit: The findings are in one JSON array"),
        row(
            GUARDDUTY,
            Objects.FINDING.replace(",\"", ",\n\""),
            "misfit: The JSON of a finding goes over several lines"),
        row(
            GUARDDUTY,
            "{\"version\":\"0\",\"detail-type\":\"GuardDuty Finding\",\"detail\":"
                + Objects.FINDING
                + "}",
            "misfit: These are GuardDuty findings wrapped"),
        row(GUARDDUTY, "{\"schemaVersion\":\"2.0\"}", "misfit: This does not look like GuardDuty"),
        row(GUARDDUTY, Objects.TRAIL, "misfit: This looks like CloudTrail logs, not like"),
        row(CLOUDWATCH, Objects.TABLE, "fits: CloudWatch logs as CSV"),
        row(CLOUDWATCH, "2026-11-25T00:10:00.000Z,\u00c5\n", "fits: CloudWatch logs as CSV"),
        row(CLOUDWATCH, "2026-11-25T00:10:00.000Z,a, b\n", "unsure: The message has commas"),
        row(CLOUDWATCH, "timestamp,message\n", "misfit: The CSV begins with a header"),
        row(CLOUDWATCH, "2026-11-25T00:10:00.000Z START a\n", "misfit: A CloudWatch Logs export"),
        row(CLOUDWATCH, "2026-11-25T00:10:00.000Z START  a\n", "unsure: A space follows the time"),
        row(CLOUDWATCH, Objects.ENVELOPE, "misfit: This is what a CloudWatch Logs subscription"),
        row(
            CLOUDWATCH,
            "{\"timestamp\":\"2026-11-25T00:10:00.000Z\",\"message\":\"m\"}\n",
            "unsure: These are JSON lines"),
        row(CLOUDWATCH, "hello\n", "unsure: The lines do not begin with a time and a comma"),
        row(CLOUDWATCH, "[INFO] hello\n", "unsure: The lines do not begin with a time"),
        row(CLOUDWATCH, Objects.FLOW, "misfit: This looks like VPC Flow Logs, not like CloudWatch"),
        row(CLOUDWATCH, Objects.FINDING, "misfit: This looks like GuardDuty findings, not like"),
        row(CLOUDWATCH, "PAR1\u0015", "misfit: The object is Parquet"),
        row(VPC_FLOW, "\0\0", "misfit: What the object unpacks to is not text"),
        row(VPC_FLOW, " \n", "unsure: AWSLogs/a.gz is empty"));
  }

  static String said(FormatVerdict verdict) {
    return switch (verdict) {
      case FormatVerdict.Fits fits -> "fits: " + Words.say(fits.what());
      case FormatVerdict.Misfit misfit ->
          "misfit: " + Words.say(misfit.why()) + " " + Words.say(misfit.fix());
      case FormatVerdict.Unsure unsure -> "unsure: " + Words.say(unsure.why());
    };
  }

  @ParameterizedTest
  @MethodSource("contents")
  void gzipped(LogType type, String content, String said) {
    assertThat(said(FormatCheck.of(type, KEY, Objects.gzip(content), true))).startsWith(said);
  }

  private static Stream<Arguments> packings() {
    return Stream.of(
        Arguments.of(Objects.bytes(""), "unsure: AWSLogs/a.gz is empty"),
        Arguments.of(Objects.bytes("PAR1..."), "misfit: The object is Parquet"),
        Arguments.of(Objects.bytes(Objects.FLOW), "misfit: The object is not gzip but plain text."),
        Arguments.of(
            new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0},
            "misfit: The object is not gzip but Zstandard."),
        Arguments.of(
            new byte[] {'P', 'K', 3, 4, 0}, "misfit: The object is not gzip but a ZIP archive."),
        Arguments.of(
            new byte[] {1, 2, 3, 4, 5}, "misfit: The object is not gzip but something unknown."),
        Arguments.of(
            Objects.gzip(Objects.gzip(Objects.FLOW)), "misfit: The object is gzip within gzip."),
        Arguments.of(
            new byte[] {0x1f, (byte) 0x8b, 8, 0}, "misfit: The object is gzip but damaged"),
        Arguments.of(
            new byte[] {0x1f, (byte) 0x8b, 9, 0, 0, 0, 0, 0, 0, 0, 0},
            "misfit: The object is gzip but damaged"));
  }

  @ParameterizedTest
  @MethodSource("packings")
  void packed(byte[] object, String said) {
    for (LogType type : LogType.values()) {
      assertThat(said(FormatCheck.of(type, KEY, object, true))).startsWith(said);
    }
  }

  @Test
  void aFlowLogInParquetIsMadeAnew() {
    assertThat(said(FormatCheck.of(VPC_FLOW, KEY, Objects.bytes("PAR1..."), false)))
        .contains("plain text");
  }

  @Test
  void whatIsForeignIsSaidOfACutObjectToo() {
    byte[] cut = Objects.gzip(Objects.TRAIL.substring(0, 200));
    assertThat(said(FormatCheck.of(GUARDDUTY, KEY, cut, false)))
        .startsWith("misfit: This looks like CloudTrail logs");
  }
}
