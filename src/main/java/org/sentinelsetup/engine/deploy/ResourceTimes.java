package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.ResourceTime;
import org.sentinelsetup.model.StackEvent;

/** Reads from a stack's events how long each resource took. */
final class ResourceTimes {
  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final String BEGUN = "_IN_PROGRESS";
  private static final String COMPLETE = "_COMPLETE";

  private ResourceTimes() {}

  /**
   * What was completed on the way forward; how long a rollback takes tells nothing.
   *
   * @param events the events of one operation, oldest first
   * @return a time for each resource that came to its end
   */
  static List<ResourceTime> of(List<StackEvent> events) {
    List<ResourceTime> times = new ArrayList<>();
    Map<String, Instant> begun = new HashMap<>();
    events.stream()
        .takeWhile(event -> !event.status().contains("ROLLBACK"))
        .filter(event -> !event.type().equals(STACK))
        .forEach(
            event -> {
              String verb = event.status().replaceFirst("_.*", "");
              String what = verb + " " + event.logicalId();
              if (event.status().equals(verb + BEGUN)) {
                begun.putIfAbsent(what, event.time());
              } else if (event.status().equals(verb + COMPLETE)) {
                @Nullable Instant since = begun.remove(what);
                if (since != null) {
                  times.add(
                      new ResourceTime(event.type(), verb, Duration.between(since, event.time())));
                }
              }
            });
    return List.copyOf(times);
  }
}
