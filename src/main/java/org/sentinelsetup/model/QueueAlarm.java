package org.sentinelsetup.model;

import java.util.List;

/**
 * An alarm on metrics of queues.
 *
 * @param name its name
 * @param queues the names of the queues it looks at
 * @param metrics the metrics it looks at, in CloudWatch's words
 * @param actions the ARNs that are told; none when its actions are switched off
 */
public record QueueAlarm(
    String name, List<String> queues, List<String> metrics, List<String> actions) {
  /** Keeps copies nobody can change. */
  public QueueAlarm {
    queues = List.copyOf(queues);
    metrics = List.copyOf(metrics);
    actions = List.copyOf(actions);
  }
}
