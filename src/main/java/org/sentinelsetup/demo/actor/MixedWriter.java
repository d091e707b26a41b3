package org.sentinelsetup.demo.actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.Requester;
import org.sentinelsetup.demo.state.Gzip;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Samples;
import org.sentinelsetup.demo.state.SeedMixed;

/**
 * VPC flow logs and GuardDuty: every five minutes files into their buckets.
 * docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html names the interval of flow logs;
 * that of findings is shorter here than GuardDuty has it.
 */
public final class MixedWriter {
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final Requester.Service LOGS =
      new Requester.Service("delivery.logs.amazonaws.com");
  private static final Requester.Service GUARDDUTY =
      new Requester.Service("guardduty.amazonaws.com");

  private final World world;
  private final Samples samples;

  private MixedWriter(World world) {
    this.world = world;
    samples = new Samples(world.ids(), world.random());
  }

  /** Begins to write, five minutes from now. */
  public static void start(World world) {
    new MixedWriter(world).schedule();
  }

  private void schedule() {
    world
        .clock()
        .after(
            PAUSE,
            () -> {
              for (String account : SeedMixed.FLOWING) {
                put(
                    LOGS,
                    SeedMixed.FLOWS,
                    samples.flow(
                        new Place(account, world.landscape().region()), world.clock().now()));
              }
              put(
                  GUARDDUTY,
                  SeedMixed.FINDINGS,
                  samples.findings(world.landscape().logs(), world.clock().now()));
              schedule();
            });
  }

  private void put(Requester.Service service, String bucket, Samples.File file) {
    new Delivery(
            world,
            service,
            Map.of("aws:SourceAccount", List.of(file.place().account())),
            bucket,
            Optional.of(SeedMixed.keyArn(world)))
        .put(file.key(), Gzip.pack(file.text()));
  }
}
