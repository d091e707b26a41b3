package org.sentinelsetup.engine.discovery;

import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.Text;

/**
 * The Region of a bucket, which stack, queue and notification have to be in, as far as Sentinel can
 * be connected to it.
 */
final class BucketRegion {
  private BucketRegion() {}

  /**
   * Checks where a bucket lies.
   *
   * @param bucket the bucket's name
   * @param location the Region that S3 says
   * @param callerArn who is signed in
   * @return the Region
   * @throws ProblemException when it is one Sentinel is not documented for, or in another partition
   *     than the caller
   */
  static Region of(String bucket, String location, String callerArn) {
    Region region =
        switch (Region.parse(location)) {
          case Checked.Valid<Region>(Region value) -> value;
          case Checked.Invalid<Region>(Text why) ->
              throw new ProblemException("problem.bucket-region", bucket, why);
        };
    if (Arn.parse(callerArn) instanceof Checked.Valid<Arn>(Arn caller)
        && !caller.partition().equals(region.partition().id())) {
      throw new ProblemException(
          "problem.bucket-partition", bucket, region.partition().id(), caller.partition());
    }
    return region;
  }
}
