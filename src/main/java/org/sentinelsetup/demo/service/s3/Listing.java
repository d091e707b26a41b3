package org.sentinelsetup.demo.service.s3;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.Buckets.Bucket;
import org.sentinelsetup.demo.state.Buckets.StoredObject;

/** ListObjectsV2: keys in order, rolled up at a delimiter, in pages. */
final class Listing {
  /** Query parameters that name no subresource. {@code list-type} does, in its way. */
  static final Set<String> PARAMETERS =
      Set.of(
          "x-id",
          "prefix",
          "delimiter",
          "continuation-token",
          "start-after",
          "max-keys",
          "max-buckets",
          "bucket-region",
          "encoding-type",
          "fetch-owner");

  private final Doors doors;

  Listing(Doors doors) {
    this.doors = doors;
  }

  /** One line of a listing: an object, or a common prefix. */
  private record Entry(String name, boolean folder) {}

  Reply objects(Call call, Target target) {
    Map<String, String> query = call.request().query();
    Bucket bucket = doors.bucket(call, target);
    doors.permit(call, "s3:ListBucket", bucket, bucket.arn());
    if (!query.getOrDefault("list-type", "").equals("2")) {
      throw invalid("list-type", "Only 2 is known.");
    }
    int most = number(query, "max-keys", 1000);
    String after =
        query.containsKey("continuation-token")
            ? start(query.getOrDefault("continuation-token", ""))
            : query.getOrDefault("start-after", "");
    List<Entry> entries = entries(bucket, query, after, most + 1);
    boolean more = entries.size() > most;
    List<Entry> page = more ? entries.subList(0, most) : entries;
    UnaryOperator<String> encoded =
        query.getOrDefault("encoding-type", "").equals("url")
            ? Listing::encoded
            : UnaryOperator.identity();
    return S3.xml(
        "ListBucketResult",
        root -> {
          root.text("Name", bucket.name());
          root.text("Prefix", encoded.apply(query.getOrDefault("prefix", "")));
          for (String echo : List.of("delimiter", "start-after", "continuation-token")) {
            echo(root, echo, query.getOrDefault(echo, ""), encoded);
          }
          root.text("EncodingType", query.get("encoding-type"));
          root.text("KeyCount", page.size()).text("MaxKeys", most).text("IsTruncated", more);
          root.text("NextContinuationToken", more ? token(page.getLast().name()) : null);
          page.forEach(entry -> describe(root, bucket, entry, encoded));
        });
  }

  private static List<Entry> entries(
      Bucket bucket, Map<String, String> query, String after, int most) {
    String prefix = query.getOrDefault("prefix", "");
    String delimiter = query.getOrDefault("delimiter", "");
    List<Entry> entries = new ArrayList<>();
    String last = after;
    for (String key : bucket.objects().tailMap(prefix, true).keySet()) {
      if (!key.startsWith(prefix) || entries.size() == most) {
        break;
      }
      int cut = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
      String name = cut < 0 ? key : key.substring(0, cut + delimiter.length());
      if (name.compareTo(last) > 0) {
        entries.add(new Entry(name, cut >= 0));
        last = name;
      }
    }
    return entries;
  }

  private static void describe(
      Xml root, Bucket bucket, Entry entry, UnaryOperator<String> encoded) {
    StoredObject object = bucket.objects().get(entry.name());
    if (entry.folder() || object == null) {
      root.element("CommonPrefixes", folder -> folder.text("Prefix", encoded.apply(entry.name())));
      return;
    }
    root.element(
        "Contents",
        item ->
            item.text("Key", encoded.apply(object.key()))
                .text("LastModified", object.modified())
                .text("ETag", '"' + object.etag() + '"')
                .text("Size", object.size())
                .text("StorageClass", "STANDARD"));
  }

  private static void echo(Xml root, String name, String value, UnaryOperator<String> encoded) {
    if (!value.isEmpty()) {
      switch (name) {
        case "delimiter" -> root.text("Delimiter", encoded.apply(value));
        case "start-after" -> root.text("StartAfter", encoded.apply(value));
        default -> root.text("ContinuationToken", value);
      }
    }
  }

  /** A whole number of a query within 1 and {@code most}, which it also is when absent. */
  static int number(Map<String, String> query, String name, int most) {
    String text = query.getOrDefault(name, String.valueOf(most));
    if (!text.matches("\\d{1,6}")) {
      throw invalid(name, "It is no number.");
    }
    int value = Integer.parseInt(text);
    if (value < 1) {
      throw invalid(name, "It must be at least 1.");
    }
    return Math.min(value, most);
  }

  static Fault invalid(String name, String why) {
    return new Fault("InvalidArgument", 400, why).with("ArgumentName", name);
  }

  private static String token(String last) {
    return Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8));
  }

  private static String start(String token) {
    try {
      return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid("continuation-token", "The continuation token is not valid.");
    }
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
