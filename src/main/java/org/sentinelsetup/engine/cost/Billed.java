package org.sentinelsetup.engine.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Charge;
import org.sentinelsetup.model.DayVolume;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Price;
import org.sentinelsetup.model.Text;

/**
 * What one charge comes to. Which charges there are:
 *
 * <ul>
 *   <li>aws.amazon.com/s3/pricing: GET requests, and data transfer out to the internet
 *   <li>aws.amazon.com/kms/pricing: requests, of AWS's managed keys as well; how S3 Bucket Keys
 *       save some: docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
 *   <li>aws.amazon.com/sqs/pricing: every action is a request, and one may be for ten messages
 *   <li>aws.amazon.com/cloudwatch/pricing: each metric of an alarm; aws.amazon.com/sns/pricing:
 *       e-mails; aws.amazon.com/cloudformation/pricing: resources of AWS's own are free
 *   <li>learn.microsoft.com/azure/azure-monitor/logs/cost-logs: the size of the columns written as
 *       text, in GB of 10^9 bytes; learn.microsoft.com/azure/sentinel/billing: what Sentinel adds
 * </ul>
 *
 * @param charge what is billed
 * @param aDay how many units a day, null when that is not known or they are billed by the month
 * @param in30Days how many units in 30 days like that one, null when not known
 * @param bound how that relates to what will be billed
 * @param why where the number comes from, or why there is none
 */
public record Billed(
    Charge charge,
    @Nullable BigDecimal aDay,
    @Nullable BigDecimal in30Days,
    Bound bound,
    Text why) {
  private static final BigDecimal DAYS = BigDecimal.valueOf(30);
  private static final long REQUESTS_A_MESSAGE = 3;

  /**
   * What a connection is billed for.
   *
   * @param volume the volume of one day, null before it was measured
   * @param source the logs
   * @param alarmMetrics how many metrics the alarms look at, empty when that is not known
   * @param factor how many times their stored size logs have in the workspace, empty when the
   *     person does not know
   * @return one entry for each charge, in their order
   */
  public static List<Billed> of(
      @Nullable DayVolume volume,
      LogSource source,
      OptionalInt alarmMetrics,
      Optional<Price> factor) {
    @Nullable DayVolume seen =
        volume != null && !volume.whole() && volume.objects() == 0 ? null : volume;
    List<Billed> all = new ArrayList<>();
    for (Charge charge : Charge.values()) {
      all.add(
          switch (charge) {
            case GET -> objects(charge, seen, 1, Bound.EXACT);
            case LIST, STACK -> free(charge);
            case DECRYPT -> decrypt(seen, source);
            case QUEUE -> objects(charge, seen, REQUESTS_A_MESSAGE, Bound.ABOUT);
            case TRANSFER -> transfer(seen);
            case ALARMS -> alarms(alarmMetrics);
            case EMAILS -> new Billed(charge, null, null, Bound.EXACT, why(charge.word()));
            case INGESTION -> ingestion(seen, factor);
          });
    }
    return all;
  }

  private static Billed decrypt(@Nullable DayVolume volume, LogSource source) {
    if (!source.keys().isEmpty()) {
      return objects(Charge.DECRYPT, volume, 1, Bound.AT_MOST);
    }
    return source.doubts().isEmpty()
        ? new Billed(Charge.DECRYPT, BigDecimal.ZERO, BigDecimal.ZERO, Bound.EXACT, why("kms-none"))
        : new Billed(Charge.DECRYPT, null, null, Bound.EXACT, why("kms-unknown"));
  }

  private static Billed objects(
      Charge charge, @Nullable DayVolume volume, long times, Bound bound) {
    return volume == null
        ? new Billed(charge, null, null, bound, why(charge.word()))
        : daily(
            charge,
            BigDecimal.valueOf(volume.objects()).multiply(BigDecimal.valueOf(times)),
            bound(volume, bound),
            why(charge.word()));
  }

  private static Billed transfer(@Nullable DayVolume volume) {
    Text why = why(Charge.TRANSFER.word());
    return volume == null
        ? new Billed(Charge.TRANSFER, null, null, Bound.EXACT, why)
        : daily(
            Charge.TRANSFER, BigDecimal.valueOf(volume.bytes()), bound(volume, Bound.EXACT), why);
  }

  private static Billed ingestion(@Nullable DayVolume volume, Optional<Price> factor) {
    if (volume == null || factor.isEmpty()) {
      return new Billed(Charge.INGESTION, null, null, Bound.EXACT, why(Charge.INGESTION.word()));
    }
    BigDecimal bytes = BigDecimal.valueOf(volume.bytes()).multiply(factor.get().value());
    return daily(Charge.INGESTION, bytes, bound(volume, Bound.ABOUT), why(Charge.INGESTION.word()));
  }

  private static Billed alarms(OptionalInt metrics) {
    return metrics.isPresent()
        ? new Billed(
            Charge.ALARMS,
            null,
            BigDecimal.valueOf(metrics.getAsInt()),
            Bound.EXACT,
            why(Charge.ALARMS.word()))
        : new Billed(Charge.ALARMS, null, null, Bound.EXACT, why("alarms-unknown"));
  }

  private static Billed free(Charge charge) {
    return new Billed(charge, BigDecimal.ZERO, BigDecimal.ZERO, Bound.EXACT, why(charge.word()));
  }

  private static Billed daily(Charge charge, BigDecimal aDay, Bound bound, Text why) {
    return new Billed(charge, aDay, aDay.multiply(DAYS), bound, why);
  }

  /** Where only a part was counted, there is at least so much of what is certain. */
  private static Bound bound(DayVolume volume, Bound counted) {
    return volume.whole() ? counted : counted.and(Bound.AT_LEAST);
  }

  private static Text why(String word) {
    return Text.of("cost.why-" + word);
  }
}
