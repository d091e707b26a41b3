package org.sentinelsetup.engine.permissions;

import java.util.List;
import org.sentinelsetup.model.StackOutputs;

/**
 * What sending back dead letters takes: for this one act after a repair, and so never among the
 * permissions of a plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">what
 *     a move asks of whoever starts it</a>
 */
public final class ForSendingBack {
  private ForSendingBack() {}

  /**
   * The policy for this act.
   *
   * @param outputs the queues
   * @return an identity policy, JSON, one value a line
   */
  public static String policy(StackOutputs outputs) {
    return Statement.policy(
        List.of(
            Statement.on(
                outputs.deadLetterArn().toString(),
                "MoveDeadLetters",
                "sqs:StartMessageMoveTask",
                "sqs:ListMessageMoveTasks",
                "sqs:ReceiveMessage",
                "sqs:DeleteMessage",
                "sqs:GetQueueAttributes"),
            Statement.on(outputs.queueArn().toString(), "SendBack", "sqs:SendMessage")));
  }
}
