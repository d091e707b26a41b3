package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.Samples;
import org.sentinelsetup.model.CopyValue;
import org.sentinelsetup.text.Words;

/** What a person may need of a connection elsewhere. */
class ConnectionOutputTest {
  private static final List<ConnectionOutput> ALL =
      ConnectionOutput.all(Samples.inputs(), Samples.outputs());

  @Test
  void whatGoesIntoSentinelComesFirst() {
    assertThat(ALL.subList(0, ConnectionOutput.FOR_SENTINEL))
        .extracting(ConnectionOutput::value)
        .isEqualTo(ConnectorSteps.values(Samples.outputs()));
  }

  @Test
  void eachIsThereOnceAndSaysWhatItIs() {
    assertThat(ALL)
        .extracting(one -> one.value().value())
        .containsExactly(
            Samples.ROLE,
            Samples.outputs().queueUrl(),
            "AWSCloudTrail",
            Samples.WORKSPACE,
            "cloudtrail-sentinel-integration",
            Samples.outputs().deadLetterUrl(),
            Samples.outputs().topicArn(),
            Samples.outputs().providerArn());
    assertThat(ALL)
        .extracting(one -> Words.say(one.what()))
        .allMatch(sentence -> sentence.endsWith("."))
        .doesNotHaveDuplicates();
  }

  @Test
  void otherProgramsGetEachByItsKey() {
    var json = ConnectionOutput.json(ALL);
    assertThat(json.propertyNames())
        .containsExactlyElementsOf(ALL.stream().map(ConnectionOutput::key).toList());
    assertThat(ALL)
        .allSatisfy(
            one -> {
              CopyValue value = one.value();
              assertThat(json.get(one.key()).stringValue()).isEqualTo(value.value());
            });
  }
}
