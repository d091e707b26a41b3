package org.sentinelsetup.model;

/**
 * Where the alarms of a connection go.
 *
 * @param region the connection's Region
 * @param topicArn the topic the alarms are sent to
 * @param alarms what the names of the alarms begin with
 * @param email whom the topic mails to
 */
public record AlertTarget(Region region, String topicArn, String alarms, String email) {
  private static final String TOPIC_END = "-alarms";

  /**
   * Where the alarms of a deployed connection go. Topic and alarms are called after the same name.
   *
   * @param inputs the answers it was made from
   * @param outputs what was made
   * @return the target
   */
  public static AlertTarget of(SetupInputs inputs, StackOutputs outputs) {
    String topic = outputs.topicArn().substring(outputs.topicArn().lastIndexOf(':') + 1);
    String base =
        topic.endsWith(TOPIC_END) ? topic.substring(0, topic.length() - TOPIC_END.length()) : topic;
    return new AlertTarget(
        inputs.source().region(), outputs.topicArn(), base + "-", inputs.email().value());
  }

  /**
   * The ARN the alarms have in a policy.
   *
   * @return a pattern
   */
  public String alarmArns() {
    return topicArn
        .substring(0, topicArn.lastIndexOf(':') + 1)
        .replaceFirst(":sns:", ":cloudwatch:")
        .concat("alarm:" + alarms + "*");
  }
}
