package org.sentinelsetup.demo.state;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.sentinelsetup.demo.protocol.Json;

/** Makes flow logs and findings that look like real ones. */
public final class Samples {
  private static final String HEADER =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start"
          + " end action log-status\n";

  private final Ids ids;
  private final RandomGenerator random;

  /** Drawn from {@code random}. */
  public Samples(Ids ids, RandomGenerator random) {
    this.ids = ids;
    this.random = random;
  }

  /**
   * A log file.
   *
   * @param place the account and Region it is about
   * @param key in its bucket
   * @param text not yet compressed
   */
  public record File(Place place, String key, String text) {}

  /**
   * VPC flow logs in the default format.
   * docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
   */
  public File flow(Place place, Instant when) {
    StringBuilder text = new StringBuilder(HEADER);
    long end = when.getEpochSecond() - 60;
    for (int line = 0; line < 3; line++) {
      text.append(
          "2 %s eni-0a1b2c3d4e5f6071%d 10.0.1.%d 203.0.113.%d %d 443 6 %d %d %d %d %s OK\n"
              .formatted(
                  place.account(),
                  line,
                  1 + random.nextInt(250),
                  1 + random.nextInt(250),
                  32_768 + random.nextInt(20_000),
                  4 + random.nextInt(20),
                  400 + random.nextInt(9000),
                  end - 60,
                  end,
                  random.nextInt(5) == 0 ? "REJECT" : "ACCEPT"));
    }
    String key = LogKeys.flow(place, flowLog(place), when, ids.hex(8));
    return new File(place, key, text.toString());
  }

  /** The flow log of an account, always the same one. */
  static String flowLog(Place place) {
    return "fl-0" + place.account() + "a1b2";
  }

  /**
   * Findings of GuardDuty, one a line.
   * docs.aws.amazon.com/guardduty/latest/APIReference/API_Finding.html
   */
  public File findings(Place place, Instant when) {
    String detector = "12abc34d567e8fa901bc2d34e56789f0";
    String id = ids.hex(32);
    var finding = Json.object();
    finding.put("schemaVersion", "2.0").put("accountId", place.account());
    finding.put("region", place.region()).put("partition", place.partition().id());
    finding.put("id", id);
    finding.put("arn", place.arn("guardduty", "detector/" + detector + "/finding/" + id));
    finding.put("type", "Recon:EC2/PortProbeUnprotectedPort");
    finding.putObject("resource").put("resourceType", "Instance");
    finding
        .putObject("service")
        .put("serviceName", "guardduty")
        .put("detectorId", detector)
        .put("archived", false)
        .put("count", 1 + random.nextInt(9))
        .put("eventFirstSeen", when.minusSeconds(900).toString())
        .put("eventLastSeen", when.minusSeconds(60).toString());
    finding.put("severity", 2);
    finding.put("createdAt", when.toString()).put("updatedAt", when.toString());
    finding.put("title", "An unprotected port is being probed.");
    finding.put("description", "An instance has an unprotected port which is being probed.");
    return new File(place, LogKeys.finding(place, when, ids.uuid()), Json.write(finding) + "\n");
  }
}
