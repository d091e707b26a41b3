package org.sentinelsetup.engine.preflight;

import java.util.List;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.Text;

/** Whether the bucket lies where stack and queue are going to, and belongs to the account. */
final class BucketCheck {
  private BucketCheck() {}

  /** S3 is told whose bucket is meant, and refuses when it belongs to another account. */
  static List<Finding> of(Subject subject) {
    LogSource source = subject.source();
    String region = subject.aws().s3().location(source.bucket(), source.owner());
    String command = "aws s3api head-bucket --bucket " + source.bucket();
    if (!region.equals(source.region().id())) {
      return List.of(
          Finding.blocker(
                  Text.of("preflight.bucket-elsewhere", source.bucket(), region, subject.region()),
                  Text.of("preflight.bucket-elsewhere-fix"))
              .command(command));
    }
    return source.owner().equals(subject.account())
        ? List.of(
            Finding.ok(
                Text.of(
                    "preflight.bucket",
                    source.bucket(),
                    region,
                    source.owner(),
                    source.region().partition().id())))
        : List.of(
            Finding.blocker(
                    Text.of(
                        "preflight.bucket-of-other",
                        source.bucket(),
                        source.owner(),
                        subject.account()),
                    Text.of("preflight.bucket-of-other-fix"))
                .command(command));
  }
}
