package org.sentinelsetup.demo.service.s3;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Dialect;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Reply;
import org.sentinelsetup.demo.protocol.Request;
import org.sentinelsetup.demo.protocol.Service;
import org.sentinelsetup.demo.protocol.Xml;

/** Simple Storage Service, path style. docs.aws.amazon.com/AmazonS3/latest/API */
public final class S3 implements Service {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("GET /", "ListBuckets"),
          Map.entry("GET /bucket?location", "GetBucketLocation"),
          Map.entry("GET /bucket?encryption", "GetBucketEncryption"),
          Map.entry("GET /bucket?policy", "GetBucketPolicy"),
          Map.entry("HEAD /bucket", "HeadBucket"),
          Map.entry("GET /bucket?list-type", "ListObjectsV2"),
          Map.entry("GET /bucket?notification", "GetBucketNotificationConfiguration"),
          Map.entry("PUT /bucket?notification", "PutBucketNotificationConfiguration"),
          Map.entry("GET /bucket/key", "GetObject"),
          Map.entry("HEAD /bucket/key", "HeadObject"));

  /** An operation on a bucket or an object. */
  @FunctionalInterface
  interface Operation {
    Reply run(Call call, Target target);
  }

  private final World world;
  private final Map<String, Operation> operations;

  /** The service of a world. */
  public S3(World world) {
    this.world = world;
    Doors doors = new Doors(world);
    BucketSettings settings = new BucketSettings(doors);
    Listing listing = new Listing(doors);
    Objects objects = new Objects(doors, new ObjectReader(world));
    Notifications notifications = new Notifications(world, doors);
    operations =
        Map.of(
            "GET /bucket?location", settings::location,
            "GET /bucket?encryption", settings::encryption,
            "GET /bucket?policy", settings::policy,
            "HEAD /bucket", settings::head,
            "GET /bucket?list-type", listing::objects,
            "GET /bucket?notification", notifications::get,
            "PUT /bucket?notification", notifications::put,
            "GET /bucket/key", objects::get,
            "HEAD /bucket/key", objects::head);
  }

  @Override
  public String signingName() {
    return "s3";
  }

  @Override
  public Dialect dialect() {
    return Dialect.S3;
  }

  @Override
  public String operation(Request request) {
    return NAMES.getOrDefault(route(request), "");
  }

  @Override
  public Reply handle(Call call) {
    String route = route(call.request());
    if (route.equals("GET /")) {
      return finished(call, new BucketListing(world).list(call));
    }
    Operation operation = operations.get(route);
    if (operation == null) {
      throw unknown(route);
    }
    return finished(call, operation.run(call, Target.of(call.request().path())));
  }

  /** Method, kind of address and subresource, such as {@code GET /bucket?location}. */
  private static String route(Request request) {
    Set<String> asked = new TreeSet<>(request.query().keySet());
    asked.removeAll(Listing.PARAMETERS);
    String subresource = asked.isEmpty() ? "" : "?" + String.join("&", asked);
    String path = request.path();
    String address =
        path.equals("/") ? "/" : Target.of(path).key().isEmpty() ? "/bucket" : "/bucket/key";
    return request.method() + " " + address + subresource;
  }

  @Override
  public Reply envelope(Fault fault, Request request, String requestId) {
    String document =
        Xml.document(
            "Error",
            "",
            root -> {
              root.text("Code", fault.code()).text("Message", fault.message());
              fault.extra().forEach(root::text);
              root.text("RequestId", requestId).text("HostId", hostId(requestId));
            });
    return identified(Reply.of(fault.status(), "application/xml", document), requestId);
  }

  /** An XML answer. */
  static Reply xml(String root, Consumer<Xml> content) {
    return Reply.of(200, "application/xml", Xml.document(root, NAMESPACE, content));
  }

  private static Reply finished(Call call, Reply reply) {
    return identified(reply, call.requestId());
  }

  private static Reply identified(Reply reply, String requestId) {
    return reply.with("x-amz-request-id", requestId).with("x-amz-id-2", hostId(requestId));
  }

  private static String hostId(String requestId) {
    return "demo/" + requestId.replace("-", "");
  }

  private static Fault unknown(String name) {
    return new Fault("NotImplemented", 501, "The demo cloud does not know " + name + " of S3.");
  }
}
