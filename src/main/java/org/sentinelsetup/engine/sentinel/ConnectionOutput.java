package org.sentinelsetup.engine.sentinel;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing a connection has that a person may need elsewhere.
 *
 * @param key what other programs call it
 * @param value its name and its value
 * @param what what it is, in one sentence
 */
public record ConnectionOutput(String key, CopyValue value, Text what) {
  /** How many there are that go into Sentinel; they come first. */
  public static final int FOR_SENTINEL = 3;

  /**
   * All of them, those for Sentinel first, in the order of the connector page.
   *
   * @param inputs the answers the connection was made from
   * @param outputs what its stack says
   * @return role, queue and table, then the rest
   */
  public static List<ConnectionOutput> all(SetupInputs inputs, StackOutputs outputs) {
    List<CopyValue> page = ConnectorSteps.values(outputs);
    List<ConnectionOutput> all = new ArrayList<>();
    all.add(new ConnectionOutput("roleArn", page.get(0), Text.of("sentinel.what-role")));
    all.add(new ConnectionOutput("queueUrl", page.get(1), Text.of("sentinel.what-queue")));
    all.add(new ConnectionOutput("destinationTable", page.get(2), Text.of("sentinel.what-table")));
    all.add(
        new ConnectionOutput(
            "workspaceId",
            new CopyValue(Text.of("sentinel.output-workspace"), inputs.workspace().value()),
            Text.of("sentinel.what-workspace")));
    all.add(
        new ConnectionOutput(
            "stackName",
            new CopyValue(Text.of("sentinel.output-stack"), outputs.stack()),
            Text.of(
                "sentinel.what-stack", inputs.caller().account(), inputs.source().region().id())));
    all.add(
        new ConnectionOutput(
            "deadLetterQueueUrl",
            new CopyValue(Text.of("sentinel.output-dead-letter"), outputs.deadLetterUrl()),
            Text.of("sentinel.what-dead-letter")));
    all.add(
        new ConnectionOutput(
            "alarmTopicArn",
            new CopyValue(Text.of("sentinel.output-topic"), outputs.topicArn()),
            Text.of("sentinel.what-topic", inputs.email().value())));
    all.add(
        new ConnectionOutput(
            "identityProviderArn",
            new CopyValue(Text.of("sentinel.output-provider"), outputs.providerArn()),
            Text.of("sentinel.what-provider")));
    return List.copyOf(all);
  }

  /**
   * The values for other programs.
   *
   * @param outputs the outputs
   * @return an object with one text member each
   */
  public static ObjectNode json(List<ConnectionOutput> outputs) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    outputs.forEach(one -> node.put(one.key(), one.value().value()));
    return node;
  }
}
