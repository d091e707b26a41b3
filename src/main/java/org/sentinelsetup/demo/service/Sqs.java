package org.sentinelsetup.demo.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Json;
import org.sentinelsetup.demo.protocol.JsonService;
import org.sentinelsetup.demo.state.Message;
import org.sentinelsetup.demo.state.MoveTasks;
import org.sentinelsetup.demo.state.Place;
import org.sentinelsetup.demo.state.Queue;
import org.sentinelsetup.demo.state.Queues;
import org.sentinelsetup.demo.state.Tags;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Simple Queue Service. docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference */
public final class Sqs extends JsonService {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "Policy",
          "RedrivePolicy",
          "RedriveAllowPolicy",
          "KmsMasterKeyId",
          "KmsDataKeyReusePeriodSeconds");

  /** The newest is what is listed when not asked for more. */
  private static final int LISTED = 1;

  private final Queues queues;
  private final MoveTasks moves;
  private final Permission permission;
  private final Tags tags;

  /** The service of a world. */
  public Sqs(World world) {
    super(new Names("sqs", "AmazonSQS", "1.0", "com.amazonaws.sqs"));
    queues = world.queues();
    moves = world.moves();
    permission = Permission.json(world);
    tags = world.tags();
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("CreateQueue", this::createQueue),
        Map.entry("GetQueueUrl", this::getQueueUrl),
        Map.entry("ListQueues", this::listQueues),
        Map.entry("GetQueueAttributes", this::getQueueAttributes),
        Map.entry("SetQueueAttributes", this::setQueueAttributes),
        Map.entry("SendMessage", this::sendMessage),
        Map.entry("ReceiveMessage", this::receiveMessage),
        Map.entry("DeleteMessage", this::deleteMessage),
        Map.entry("ChangeMessageVisibility", this::changeMessageVisibility),
        Map.entry("StartMessageMoveTask", this::startMessageMoveTask),
        Map.entry("ListMessageMoveTasks", this::listMessageMoveTasks),
        Map.entry("ListQueueTags", this::listQueueTags),
        Map.entry("DeleteQueue", this::deleteQueue));
  }

  @Override
  protected Map<String, String> queryCodes() {
    return Map.of(
        "QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue;Sender",
        "QueueNameExists", "QueueAlreadyExists;Sender",
        "QueueDeletedRecently", "AWS.SimpleQueueService.QueueDeletedRecently;Sender",
        "MessageNotInflight", "AWS.SimpleQueueService.MessageNotInflight;Sender",
        "AccessDeniedException", "AccessDenied;Sender");
  }

  private ObjectNode createQueue(Call call, ObjectNode input) {
    String name = required(input, "QueueName");
    permission.require(call, "sqs:CreateQueue", call.place().arn("sqs", name));
    Queue queue = queues.createQueue(call.place(), name, texts(input.path("Attributes")));
    return Json.object().put("QueueUrl", queue.url());
  }

  private ObjectNode getQueueUrl(Call call, ObjectNode input) {
    String owner = input.path("QueueOwnerAWSAccountId").asString(call.caller().account());
    String arn = new Place(owner, call.region()).arn("sqs", required(input, "QueueName"));
    Optional<Queue> queue = queues.byArn(arn);
    permission.require(call, "sqs:GetQueueUrl", arn, owner, queue.flatMap(Queue::policy));
    return Json.object().put("QueueUrl", queue.orElseThrow(Queues::doesNotExist).url());
  }

  private ObjectNode listQueues(Call call, ObjectNode input) {
    permission.require(call, "sqs:ListQueues", call.place().arn("sqs", "*"));
    String prefix = input.path("QueueNamePrefix").asString("");
    ArrayNode urls = Json.array();
    queues.list(call.place()).stream()
        .filter(queue -> queue.name().startsWith(prefix))
        .forEach(queue -> urls.add(queue.url()));
    return urls.isEmpty() ? Json.object() : Json.object().set("QueueUrls", urls);
  }

  private ObjectNode listQueueTags(Call call, ObjectNode input) {
    ObjectNode found = Json.object();
    tags.of(queue(call, input, "sqs:ListQueueTags").arn()).forEach(found::put);
    return Json.object().set("Tags", found);
  }

  private ObjectNode getQueueAttributes(Call call, ObjectNode input) {
    Map<String, String> all = queue(call, input, "sqs:GetQueueAttributes").attributes();
    ObjectNode found = Json.object();
    for (JsonNode asked : input.path("AttributeNames")) {
      String name = asked.asString();
      if (name.equals("All")) {
        all.forEach(found::put);
      } else if (all.containsKey(name)) {
        found.put(name, all.get(name));
      } else if (!ATTRIBUTES.contains(name)) {
        throw new Fault("InvalidAttributeName", 400, "Unknown Attribute " + name + ".");
      }
    }
    return found.isEmpty() ? Json.object() : Json.object().set("Attributes", found);
  }

  private ObjectNode setQueueAttributes(Call call, ObjectNode input) {
    Queue queue = queue(call, input, "sqs:SetQueueAttributes");
    queues.setQueueAttributes(queue, texts(input.path("Attributes")));
    return Json.object();
  }

  private ObjectNode sendMessage(Call call, ObjectNode input) {
    String body = required(input, "MessageBody");
    String id = queue(call, input, "sqs:SendMessage").send(body);
    return Json.object().put("MessageId", id).put("MD5OfMessageBody", md5(body));
  }

  /**
   * Answers at once: a client that waits longer for a message would wait for a clock that may stand
   * still.
   */
  private ObjectNode receiveMessage(Call call, ObjectNode input) {
    Queue queue = queue(call, input, "sqs:ReceiveMessage");
    Optional<Duration> hideFor =
        input.has("VisibilityTimeout") ? Optional.of(visibility(input)) : Optional.empty();
    List<String> names = new ArrayList<>();
    input.path("AttributeNames").forEach(name -> names.add(name.asString()));
    input.path("MessageSystemAttributeNames").forEach(name -> names.add(name.asString()));
    ArrayNode messages = Json.array();
    for (Message each : queue.receive(input.path("MaxNumberOfMessages").asInt(1), hideFor)) {
      ObjectNode message =
          messages
              .addObject()
              .put("MessageId", each.id())
              .put("ReceiptHandle", each.receipt())
              .put("MD5OfBody", md5(each.body()))
              .put("Body", each.body());
      ObjectNode attributes = attributes(each, names);
      if (!attributes.isEmpty()) {
        message.set("Attributes", attributes);
      }
    }
    return messages.isEmpty() ? Json.object() : Json.object().set("Messages", messages);
  }

  private static ObjectNode attributes(Message message, List<String> names) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
    all.put("ApproximateReceiveCount", Integer.toString(message.receives()));
    message
        .firstReceived()
        .ifPresent(
            first ->
                all.put("ApproximateFirstReceiveTimestamp", Long.toString(first.toEpochMilli())));
    ObjectNode found = Json.object();
    all.forEach(
        (name, value) -> {
          if (names.contains("All") || names.contains(name)) {
            found.put(name, value);
          }
        });
    return found;
  }

  private ObjectNode deleteMessage(Call call, ObjectNode input) {
    queue(call, input, "sqs:DeleteMessage").delete(required(input, "ReceiptHandle"));
    return Json.object();
  }

  private ObjectNode changeMessageVisibility(Call call, ObjectNode input) {
    queue(call, input, "sqs:ChangeMessageVisibility")
        .changeVisibility(required(input, "ReceiptHandle"), visibility(input));
    return Json.object();
  }

  private ObjectNode deleteQueue(Call call, ObjectNode input) {
    queues.deleteQueue(queue(call, input, "sqs:DeleteQueue"));
    return Json.object();
  }

  /**
   * Moves only back to where messages came from, as fast as it can. Whoever asks must be able to do
   * by hand what SQS does for him:
   * docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html
   */
  private ObjectNode startMessageMoveTask(Call call, ObjectNode input) {
    for (String option : List.of("DestinationArn", "MaxNumberOfMessagesPerSecond")) {
      if (input.has(option)) {
        throw new Fault(
            "UnsupportedOperation", 400, "The demo cloud does not know " + option + " of a move.");
      }
    }
    String source = required(input, "SourceArn");
    for (String action :
        List.of("StartMessageMoveTask", "ReceiveMessage", "DeleteMessage", "GetQueueAttributes")) {
      onSource(call, "sqs:" + action, source);
    }
    MoveTasks.Task task = moves.start(source, home -> maySend(call, home));
    return Json.object().put("TaskHandle", task.handle());
  }

  private ObjectNode listMessageMoveTasks(Call call, ObjectNode input) {
    String source = required(input, "SourceArn");
    onSource(call, "sqs:ListMessageMoveTasks", source);
    ArrayNode results = Json.array();
    moves.of(source).stream()
        .limit(input.path("MaxResults").asInt(LISTED))
        .forEach(task -> results.add(described(task)));
    return Json.object().set("Results", results);
  }

  private static ObjectNode described(MoveTasks.Task task) {
    ObjectNode entry =
        Json.object()
            .put("SourceArn", task.source())
            .put("Status", task.status())
            .put("StartedTimestamp", task.started().toEpochMilli())
            .put("ApproximateNumberOfMessagesMoved", task.moved())
            .put("ApproximateNumberOfMessagesToMove", task.toMove());
    if (task.running()) {
      entry.put("TaskHandle", task.handle());
    }
    return task.failure().isEmpty() ? entry : entry.put("FailureReason", task.failure());
  }

  private void onSource(Call call, String action, String arn) {
    Optional<Queue> queue = queues.byArn(arn);
    String owner = queue.map(one -> one.place().account()).orElse(call.caller().account());
    permission.require(call, action, arn, owner, queue.flatMap(Queue::policy));
  }

  private boolean maySend(Call call, Queue home) {
    try {
      permission.require(
          call, "sqs:SendMessage", home.arn(), home.place().account(), home.policy());
      return true;
    } catch (Fault _) {
      return false;
    }
  }

  private Queue queue(Call call, ObjectNode input, String action) {
    Queue queue = queues.byUrl(call.region(), required(input, "QueueUrl"));
    permission.require(call, action, queue.arn(), queue.place().account(), queue.policy());
    return queue;
  }

  private static Duration visibility(ObjectNode input) {
    int seconds = input.path("VisibilityTimeout").asInt(-1);
    if (seconds < 0 || seconds > 43_200) {
      throw new Fault("InvalidParameterValue", 400, "VisibilityTimeout must lie in 0 to 43200.");
    }
    return Duration.ofSeconds(seconds);
  }

  private static String required(ObjectNode input, String name) {
    String value = input.path(name).asString("");
    if (value.isEmpty()) {
      throw new Fault(
          "MissingParameter", 400, "The request must contain the parameter " + name + ".");
    }
    return value;
  }

  private static Map<String, String> texts(JsonNode map) {
    Map<String, String> texts = new LinkedHashMap<>();
    map.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private static String md5(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
