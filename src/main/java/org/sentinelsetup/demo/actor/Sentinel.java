package org.sentinelsetup.demo.actor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.policy.AccessRequest;
import org.sentinelsetup.demo.protocol.Caller;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.service.WebIdentity;
import org.sentinelsetup.demo.state.Judge;
import org.sentinelsetup.demo.state.Message;
import org.sentinelsetup.demo.state.Partition;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Microsoft Sentinel: once a minute it drains the queue of every connection, as far as AWS lets it.
 */
public final class Sentinel {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration WORKING = Duration.ofMinutes(5);
  private static final int MOST_ROUNDS = 20;
  private static final int MOST_ENTRIES = 5000;
  private static final int HOUR = 3600;

  /** Something that happened. */
  public record Entry(Instant when, Hop hop, boolean good, String what) {}

  private final World world;
  private final WebIdentity sts;
  private final Fetcher fetcher;
  private final List<Connection> connections = new ArrayList<>();
  private final List<Entry> log = new ArrayList<>();
  private final List<String> ingested = new ArrayList<>();
  private Optional<Entry> lastError = Optional.empty();

  /** Without a connection it does nothing. */
  public Sentinel(World world) {
    this.world = world;
    sts = new WebIdentity(world);
    fetcher = new Fetcher(world);
  }

  /**
   * Adds a connection; it is polled from the next minute on. The same one again changes nothing.
   */
  public void add(Connection connection) {
    if (connections.isEmpty() && world.scenario() == Scenario.SESSION_ENDS) {
      world.signIn().endTokens();
      world.identities().endSessions();
    }
    if (!connections.contains(connection)) {
      connections.add(connection);
      schedule(connection);
    }
  }

  /** Ends a connection. */
  public void remove(Connection connection) {
    connections.remove(connection);
  }

  /** The connections, in order of adding. */
  public List<Connection> connections() {
    return List.copyOf(connections);
  }

  /** What happened, oldest first; very old entries are dropped. */
  public List<Entry> log() {
    return List.copyOf(log);
  }

  /**
   * The ids of the events in the table, in order of arrival; one that came twice stands there
   * twice.
   */
  public List<String> ingested() {
    return List.copyOf(ingested);
  }

  /** The latest thing that went wrong. */
  public Optional<Entry> lastError() {
    return lastError;
  }

  private void schedule(Connection connection) {
    world
        .clock()
        .after(
            PAUSE,
            () -> {
              if (connections.contains(connection)) {
                poll(connection);
                schedule(connection);
              }
            });
  }

  private void poll(Connection connection) {
    try {
      Caller caller = assume(connection);
      Queue queue = queue(connection, caller);
      may(Hop.QUEUE_URL, "sqs:GetQueueUrl", caller, queue);
      may(Hop.QUEUE_ATTRIBUTES, "sqs:GetQueueAttributes", caller, queue);
      for (int round = 0; round < MOST_ROUNDS; round++) {
        may(Hop.RECEIVE, "sqs:ReceiveMessage", caller, queue);
        List<Message> messages = queue.receive(10, Optional.empty());
        if (messages.isEmpty()) {
          return;
        }
        note(Hop.RECEIVE, messages.size() + " messages");
        messages.forEach(message -> process(connection, caller, queue, message));
      }
    } catch (Broken broken) {
      note(broken);
    }
  }

  /**
   * By the global endpoint, as a report tells: sessions did not work in Regions that take none of
   * its tokens (github.com/Azure/Azure-Sentinel/issues/10933).
   */
  private Caller assume(Connection connection) throws Broken {
    try {
      String name = "MicrosoftSentinel_" + connection.workspaceId();
      Caller caller =
          sts.assume(
                  connection.roleArn(),
                  name,
                  token(connection.cloud()),
                  HOUR,
                  Partition.of(connection.region()).globalRegion())
              .session()
              .caller();
      note(Hop.ASSUME_ROLE, name);
      return caller;
    } catch (Fault fault) {
      throw new Broken(Hop.ASSUME_ROLE, fault.code() + ": " + fault.message());
    }
  }

  private Queue queue(Connection connection, Caller caller) throws Broken {
    try {
      return world.queues().byUrl(connection.region(), connection.queueUrl());
    } catch (Fault fault) {
      String arn =
          new Place(caller.account(), connection.region()).arn("sqs", connection.queueName());
      throw new Broken(Hop.QUEUE_URL, fault.code() + ": " + arn);
    }
  }

  /** A message is only deleted when everything in it could be read. */
  private void process(Connection connection, Caller caller, Queue queue, Message message) {
    try {
      may(Hop.VISIBILITY, "sqs:ChangeMessageVisibility", caller, queue);
      queue.changeVisibility(message.receipt(), WORKING);
      List<String> events = new ArrayList<>();
      for (JsonNode record : records(message)) {
        events.addAll(fetcher.events(caller, connection.table(), record));
      }
      ingested.addAll(events);
      note(Hop.PARSE, events.size() + " events");
      may(Hop.DELETE, "sqs:DeleteMessage", caller, queue);
      queue.delete(message.receipt());
    } catch (Broken broken) {
      note(broken);
    }
  }

  /** The records of a notification; none in the test message S3 sends for a new rule. */
  private static List<JsonNode> records(Message message) throws Broken {
    try {
      JsonNode body = Json.read(message.body());
      if (body.path("Records").isArray()) {
        return body.path("Records").valueStream().toList();
      }
      if (body.path("Event").asString("").equals("s3:TestEvent")) {
        return List.of();
      }
    } catch (JacksonException _) {
      // What it is not is said below.
    }
    throw new Broken(Hop.PARSE, "message " + message.id() + " is no notification of S3");
  }

  private void may(Hop hop, String action, Caller caller, Queue queue) throws Broken {
    AccessRequest request =
        AccessRequest.of(Judge.requester(caller), action, queue.arn(), queue.place().account());
    fetcher.require(hop, request, queue.policy());
  }

  private String token(AzureCloud cloud) {
    String claims =
        Json.write(
            Json.object()
                .put("iss", cloud.issuer())
                .put("aud", cloud.audience())
                .put("sub", "4f2d5a10-7f0e-4c1d-9a53-1d1f5b0a7c11")
                .put("exp", world.clock().now().plus(Duration.ofHours(1)).getEpochSecond()));
    return encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
        + "."
        + encoded(claims)
        + "."
        + encoded("demo");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void note(Hop hop, String what) {
    keep(new Entry(world.clock().now(), hop, true, what));
  }

  private void note(Broken broken) {
    Entry entry =
        new Entry(world.clock().now(), broken.hop(), false, String.valueOf(broken.getMessage()));
    lastError = Optional.of(entry);
    keep(entry);
  }

  private void keep(Entry entry) {
    if (log.size() == MOST_ENTRIES) {
      log.removeFirst();
    }
    log.add(entry);
  }
}
