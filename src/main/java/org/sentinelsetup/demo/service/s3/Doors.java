package org.sentinelsetup.demo.service.s3;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.Access.Ask;
import org.sentinelsetup.demo.state.Buckets.Bucket;

/** What a call has to pass before it gets to a bucket: name, Region, owner, permission. */
final class Doors {
  private final World world;

  Doors(World world) {
    this.world = world;
  }

  /**
   * The bucket, if it exists, the call went to its Region, and it has the owner the call expects.
   */
  Bucket bucket(Call call, Target target) {
    Bucket bucket = anywhere(call, target);
    String region = bucket.place().region();
    if (call.region().equals(region)) {
      return bucket;
    }
    if (call.region().equals("us-east-1")) {
      // The global endpoint signs for us-east-1; github.com/s3fs-fuse/s3fs-fuse/issues/227
      throw new Fault(
              "AuthorizationHeaderMalformed",
              400,
              "The authorization header is malformed; the region 'us-east-1' is wrong; expecting '"
                  + region
                  + "'")
          .with("Region", region)
          .withHeader("x-amz-bucket-region", region);
    }
    // github.com/JuliaCloud/AWSS3.jl/issues/25
    throw new Fault(
            "PermanentRedirect",
            301,
            "The bucket you are attempting to access must be addressed using the specified endpoint."
                + " Please send all future requests to this endpoint.")
        .with("Bucket", bucket.name())
        .with("Endpoint", "s3." + region + ".amazonaws.com")
        .withHeader("x-amz-bucket-region", region);
  }

  /** The same for what may be asked in us-east-1 as well. */
  Bucket bucketFromAnywhere(Call call, Target target) {
    return call.region().equals("us-east-1") ? anywhere(call, target) : bucket(call, target);
  }

  /** Lets a call pass that its caller may make. */
  void permit(Call call, String action, Bucket bucket, String resource) {
    refusal(call.caller(), action, bucket, resource)
        .ifPresent(
            sentence -> {
              throw denied(sentence).withHeader("x-amz-bucket-region", bucket.place().region());
            });
  }

  /** Why a caller may not do something, or empty. */
  Optional<String> refusal(Caller caller, String action, Bucket bucket, String resource) {
    return world
        .access()
        .refusal(
            new Ask(caller, action, resource, bucket.place().account(), bucket.policy(), Map.of()));
  }

  static Fault denied(String sentence) {
    return new Fault("AccessDenied", 403, sentence);
  }

  private Bucket anywhere(Call call, Target target) {
    Bucket bucket =
        world
            .buckets()
            .find(target.bucket())
            .orElseThrow(
                () ->
                    new Fault("NoSuchBucket", 404, "The specified bucket does not exist")
                        .with("BucketName", target.bucket()));
    String expected = call.request().header("x-amz-expected-bucket-owner");
    if (expected != null && !expected.equals(bucket.place().account())) {
      throw denied("Access Denied");
    }
    return bucket;
  }
}
