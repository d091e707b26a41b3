package org.sentinelsetup.engine.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;

/** Reads what a deployed stack says about itself. */
public final class TemplateOutputs {
  private TemplateOutputs() {}

  /**
   * Reads the outputs of a stack.
   *
   * @param outputs CloudFormation's outputs, name to value
   * @return the outputs, or which are missing or unreadable
   */
  public static Checked<StackOutputs> read(Map<String, String> outputs) {
    Reading reading = new Reading(outputs, new ArrayList<>());
    StackOutputs read =
        new StackOutputs(
            reading.text("SentinelRoleArn"),
            reading.text("SentinelSQS"),
            reading.text("SentinelTable"),
            reading.arn("SentinelQueueArn"),
            reading.text("DeadLetterQueueUrl"),
            reading.arn("DeadLetterQueueArn"),
            reading.text("AlarmTopicArn"),
            reading.text("OIDCProviderInUse"));
    return reading.missing.isEmpty()
        ? Checked.valid(read)
        : Checked.invalid("template.outputs-missing", String.join(", ", reading.missing));
  }

  private record Reading(Map<String, String> outputs, List<String> missing) {
    private static final Arn NONE = new Arn("", "", "", "", "");

    String text(String name) {
      String value = Optional.ofNullable(outputs.get(name)).orElse("").strip();
      if (value.isEmpty()) {
        missing.add(name);
      }
      return value;
    }

    Arn arn(String name) {
      return switch (Arn.parse(text(name))) {
        case Checked.Valid<Arn>(Arn arn) -> arn;
        case Checked.Invalid<Arn>(Text _) -> {
          if (!missing.contains(name)) {
            missing.add(name);
          }
          yield NONE;
        }
      };
    }
  }
}
