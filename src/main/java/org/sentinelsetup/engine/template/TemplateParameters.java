package org.sentinelsetup.engine.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.RoleName;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.StackParameter;

/** Turns typed inputs into the template's parameters. */
public final class TemplateParameters {
  private TemplateParameters() {}

  /**
   * A value for every parameter the template has, so that an update never keeps an old one unseen.
   *
   * @param inputs inputs without faults
   * @return the parameters
   * @throws IllegalArgumentException when the inputs have faults
   */
  public static List<StackParameter> of(StackInputs inputs) {
    if (!inputs.faults().isEmpty()) {
      throw new IllegalArgumentException("inputs with faults: " + inputs.faults());
    }
    StackOptions options = inputs.options();
    return List.of(
        new StackParameter("Suffix", inputs.suffix().value()),
        new StackParameter("ControlTowerS3BucketName", inputs.bucket()),
        new StackParameter("BucketPrefix", inputs.prefix()),
        new StackParameter(
            "KMSKeyArn",
            inputs.keys().stream().map(Arn::toString).collect(Collectors.joining(","))),
        new StackParameter("LogTopicArn", text(options.logTopic())),
        new StackParameter("AzureCloud", inputs.cloud().id()),
        new StackParameter("AzureWorkspaceID", inputs.workspace().value()),
        new StackParameter("DestinationTable", inputs.logType().table()),
        new StackParameter(
            "AcceptDefenderSessionName", options.acceptDefenderSessionName() ? "yes" : "no"),
        new StackParameter("OIDCProviderArn", text(inputs.foreignProvider())),
        new StackParameter(
            "BaseName", options.names().usual() ? "" : options.names().of(inputs.suffix())),
        new StackParameter("PermissionsBoundaryArn", text(options.permissionsBoundary())),
        new StackParameter("RoleName", options.roleName().map(RoleName::value).orElse("")),
        new StackParameter("EmailAddress", inputs.email().value()),
        new StackParameter("TopicKMSKeyArn", text(options.topicKey())),
        new StackParameter("DeadLetterThreshold", Integer.toString(options.deadLetterThreshold())),
        new StackParameter("QuietHours", Integer.toString(options.quietHours())));
  }

  private static String text(Optional<Arn> arn) {
    return arn.map(Arn::toString).orElse("");
  }
}
