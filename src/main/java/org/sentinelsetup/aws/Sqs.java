package org.sentinelsetup.aws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.MoveTask;
import org.sentinelsetup.model.QueueDescription;
import org.sentinelsetup.model.Redrive;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Simple Queue Service. docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/Welcome.html
 */
public final class Sqs {
  private static final int MOST_MOVES = 10;

  private final SqsClient client;
  private final Calls calls = new Calls("SQS");

  Sqs(SqsClient client) {
    this.client = client;
  }

  /**
   * The address of a queue of this account and Region.
   *
   * @param name the queue's name
   * @return its address, empty when there is none
   * @throws AwsCallException when refused
   */
  public Optional<String> url(String name) {
    return calls.perform(
        "GetQueueUrl",
        () -> {
          try {
            return Optional.of(
                Calls.need(
                    client.getQueueUrl(request -> request.queueName(name)).queueUrl(), "QueueUrl"));
          } catch (QueueDoesNotExistException _) {
            return Optional.empty();
          }
        });
  }

  /**
   * A queue.
   *
   * @param queueUrl its address
   * @return the queue as it is now; changes take up to a minute to show
   * @throws AwsCallException when refused or not there
   */
  public QueueDescription describe(String queueUrl) {
    return calls.perform(
        "GetQueueAttributes",
        () ->
            queue(
                queueUrl,
                client
                    .getQueueAttributes(
                        request ->
                            request
                                .queueUrl(queueUrl)
                                .attributeNames(
                                    QueueAttributeName.QUEUE_ARN,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                    QueueAttributeName.POLICY,
                                    QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                                    QueueAttributeName.REDRIVE_POLICY,
                                    QueueAttributeName.KMS_MASTER_KEY_ID))
                    .attributesAsStrings()));
  }

  /**
   * Has SQS move what lies in a dead-letter queue back to where it came from. It goes on without
   * us; one at a time per queue.
   *
   * @param deadLetterArn the dead-letter queue
   * @throws AwsCallException when refused: not a dead-letter queue, or one is under way
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">without
   *     a destination, back to where they came from</a>
   */
  public void moveBack(String deadLetterArn) {
    calls.run(
        "StartMessageMoveTask",
        () -> client.startMessageMoveTask(request -> request.sourceArn(deadLetterArn)));
  }

  /**
   * The latest move out of a dead-letter queue.
   *
   * @param deadLetterArn the dead-letter queue
   * @return the move, under way or over; empty when there never was one
   * @throws AwsCallException when refused
   */
  public Optional<MoveTask> latestMove(String deadLetterArn) {
    return moves(deadLetterArn, 1).stream().findFirst();
  }

  /**
   * The moves out of a dead-letter queue.
   *
   * @param deadLetterArn the dead-letter queue
   * @return the newest first, ten at most, which is all that SQS tells
   * @throws AwsCallException when refused
   */
  public List<MoveTask> moves(String deadLetterArn) {
    return moves(deadLetterArn, MOST_MOVES);
  }

  /** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ListMessageMoveTasks.html */
  private List<MoveTask> moves(String deadLetterArn, int most) {
    return calls.perform(
        "ListMessageMoveTasks",
        () ->
            client
                .listMessageMoveTasks(request -> request.sourceArn(deadLetterArn).maxResults(most))
                .results()
                .stream()
                .map(Sqs::move)
                .toList());
  }

  private static MoveTask move(ListMessageMoveTasksResultEntry entry) {
    @Nullable Long moved = entry.approximateNumberOfMessagesMoved();
    @Nullable Long toMove = entry.approximateNumberOfMessagesToMove();
    return new MoveTask(
        status(Calls.need(entry.status(), "Status")),
        moved == null ? 0 : moved,
        toMove == null ? OptionalLong.empty() : OptionalLong.of(toMove),
        Calls.orEmpty(entry.failureReason()),
        Instant.ofEpochMilli(Calls.need(entry.startedTimestamp(), "StartedTimestamp")));
  }

  private static MoveTask.Status status(String name) {
    try {
      return MoveTask.Status.valueOf(name);
    } catch (IllegalArgumentException _) {
      throw new Calls.UnreadableAnswer("Status " + name);
    }
  }

  private static QueueDescription queue(String url, Map<String, String> attributes) {
    return new QueueDescription(
        url,
        Calls.need(attributes.get("QueueArn"), "QueueArn"),
        count(attributes, "ApproximateNumberOfMessages"),
        count(attributes, "ApproximateNumberOfMessagesNotVisible"),
        Calls.orNull(attributes.get("Policy")),
        Calls.orNull(attributes.get("KmsMasterKeyId")),
        // A standard queue refuses to be asked for the attribute; the names of the others say it
        // (docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html).
        Calls.need(attributes.get("QueueArn"), "QueueArn").endsWith(".fifo"),
        Duration.ofSeconds(count(attributes, "MessageRetentionPeriod")),
        redrive(attributes.get("RedrivePolicy")));
  }

  /** SQS gives the number as a number or as text, as it was put. */
  private static @Nullable Redrive redrive(@Nullable String json) {
    if (json == null || json.isEmpty()) {
      return null;
    }
    try {
      JsonNode policy = JsonMapper.shared().readTree(json);
      return new Redrive(
          policy.path("deadLetterTargetArn").asString(),
          Integer.parseInt(policy.path("maxReceiveCount").asString()));
    } catch (JacksonException | NumberFormatException _) {
      throw new Calls.UnreadableAnswer("RedrivePolicy");
    }
  }

  private static long count(Map<String, String> attributes, String name) {
    try {
      return Long.parseLong(Calls.need(attributes.get(name), name));
    } catch (NumberFormatException _) {
      throw new Calls.UnreadableAnswer(name);
    }
  }
}
