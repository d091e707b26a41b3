package org.sentinelsetup.demo.service.s3;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.StoredObject;

/** GetObject and HeadObject. */
final class Objects {
  private final Doors doors;
  private final ObjectReader reader;

  Objects(Doors doors, ObjectReader reader) {
    this.doors = doors;
    this.reader = reader;
  }

  Reply get(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    StoredObject object = reader.read(call.caller(), bucket.name(), target.key());
    return described(object, Reply.of(200, "application/octet-stream", object.body()));
  }

  Reply head(Call call, Target target) {
    Bucket bucket = doors.bucket(call, target);
    StoredObject object = reader.look(call.caller(), bucket, target.key());
    return described(object, Reply.empty(200))
        .with("Content-Length", String.valueOf(object.size()))
        .with("Content-Type", "application/octet-stream");
  }

  private static Reply described(StoredObject object, Reply reply) {
    Reply described =
        reply
            .with("ETag", '"' + object.etag() + '"')
            .with(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    object.modified().atOffset(ZoneOffset.UTC)))
            .with("x-amz-server-side-encryption", object.encryption().algorithm());
    return object
        .encryption()
        .keyArn()
        .map(
            arn ->
                described
                    .with("x-amz-server-side-encryption-aws-kms-key-id", arn)
                    .with(
                        "x-amz-server-side-encryption-bucket-key-enabled",
                        String.valueOf(object.encryption().bucketKey())))
        .orElse(described);
  }
}
