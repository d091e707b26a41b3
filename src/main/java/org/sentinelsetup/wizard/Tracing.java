package org.sentinelsetup.wizard;

import java.util.List;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.TraceStage;

/** Whether one event is followed from CloudTrail to the workspace. */
public sealed interface Tracing {
  /** Nobody asked for it. */
  record NotBegun() implements Tracing {}

  /**
   * Logs of this kind cannot be followed.
   *
   * @param why why not
   */
  record Unfit(Text why) implements Tracing {}

  /**
   * It is being followed.
   *
   * @param stages what was found so far, empty before the first look
   */
  record Looking(List<TraceStage> stages) implements Tracing {
    /** Keeps the stages from changing. */
    public Looking {
      stages = List.copyOf(stages);
    }
  }

  /**
   * It was followed as far as can be seen, or until the person stopped.
   *
   * @param stages what was found
   */
  record Ended(List<TraceStage> stages) implements Tracing {
    /** Keeps the stages from changing. */
    public Ended {
      stages = List.copyOf(stages);
    }
  }

  /**
   * What was found so far.
   *
   * @return the stages
   */
  default List<TraceStage> stages() {
    return switch (this) {
      case Looking(var stages) -> stages;
      case Ended(var stages) -> stages;
      case NotBegun _, Unfit _ -> List.of();
    };
  }

  /**
   * What begins when the person asks.
   *
   * @param type the kind of log
   * @return looking, or why not
   */
  static Tracing of(LogType type) {
    return type == LogType.CLOUDTRAIL ? new Looking(List.of()) : new Unfit(Text.of("trace.unfit"));
  }
}
