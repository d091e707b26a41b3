package org.sentinelsetup.demo.service.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Paging;
import org.sentinelsetup.demo.protocol.Paging.Page;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.state.Access.Ask;
import org.sentinelsetup.demo.state.Buckets.Bucket;

/** ListBuckets: the caller's own buckets of every Region, or of one. */
final class BucketListing {
  private final World world;

  BucketListing(World world) {
    this.world = world;
  }

  Reply list(Call call) {
    Map<String, String> query = call.request().query();
    String account = call.caller().account();
    world
        .access()
        .refusal(Ask.plain(call.caller(), "s3:ListAllMyBuckets", "*", account))
        .ifPresent(
            sentence -> {
              throw Doors.denied(sentence);
            });
    String region = query.getOrDefault("bucket-region", "");
    if (!region.isEmpty() && !region.equals(call.region())) {
      throw Listing.invalid("bucket-region", "It must be the Region of the endpoint.");
    }
    String prefix = query.getOrDefault("prefix", "");
    List<Bucket> all =
        world.buckets().of(account).stream()
            .filter(bucket -> bucket.name().startsWith(prefix))
            .filter(bucket -> region.isEmpty() || bucket.place().region().equals(region))
            .toList();
    Page<Bucket> page =
        Paging.page(
            all,
            Optional.ofNullable(query.get("continuation-token")),
            Listing.number(query, "max-buckets", 10_000),
            () -> new Fault("InvalidArgument", 400, "The continuation token is not valid."));
    // Only a request that carries a parameter is answered with Regions.
    boolean regions =
        query.keySet().stream()
            .anyMatch(
                List.of("max-buckets", "prefix", "continuation-token", "bucket-region")::contains);
    return S3.xml(
        "ListAllMyBucketsResult",
        root -> {
          root.element("Owner", owner -> owner.text("ID", "demo" + account));
          root.element(
              "Buckets",
              list -> {
                for (Bucket bucket : page.items()) {
                  list.element(
                      "Bucket",
                      item ->
                          item.text("Name", bucket.name())
                              .text("CreationDate", bucket.created())
                              .text("BucketRegion", regions ? bucket.place().region() : null)
                              .text("BucketArn", regions ? bucket.arn() : null));
                }
              });
          page.next().ifPresent(next -> root.text("ContinuationToken", next));
          root.text("Prefix", prefix.isEmpty() ? null : prefix);
        });
  }
}
