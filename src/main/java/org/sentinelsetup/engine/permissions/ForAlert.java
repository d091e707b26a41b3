package org.sentinelsetup.engine.permissions;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.AlertTarget;

/**
 * What confirming the alert e-mail and a test alarm take: done on request only, and so never among
 * the permissions of a plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html">the
 *     actions of SNS</a>, and list_amazoncloudwatch.html for those of CloudWatch
 */
public final class ForAlert {
  private ForAlert() {}

  /**
   * The policy for these acts, beside what a plan takes.
   *
   * @param target topic and alarms
   * @return an identity policy, JSON, one value a line
   */
  public static String policy(AlertTarget target) {
    List<Statement> all = new ArrayList<>();
    all.add(Statement.on(target.topicArn(), "ConfirmAlertMail", "sns:ConfirmSubscription"));
    // Asked for by the beginning of a name, which narrows the answer and not the permission.
    all.add(Statement.onAnything("FindAlarms", "cloudwatch:DescribeAlarms"));
    all.add(
        Statement.on(
            target.alarmArns(),
            "TestAlarm",
            "cloudwatch:DescribeAlarmHistory",
            "cloudwatch:SetAlarmState"));
    return Statement.policy(all);
  }

  /** What looking at the subscription takes, which the plan's permissions have. */
  static List<Statement> looking(String topicArn) {
    return List.of(
        Statement.on(topicArn, "LookAtAlertMail", "sns:ListSubscriptionsByTopic"),
        Statement.onAnything("LookAtSubscription", "sns:GetSubscriptionAttributes"));
  }
}
