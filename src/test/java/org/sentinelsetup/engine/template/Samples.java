package org.sentinelsetup.engine.template;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.NamePattern;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.WorkspaceId;

/** Inputs that tests start from. */
final class Samples {
  static final String WORKSPACE = "0f1e2d3c-1111-4222-8333-444455556666";
  static final String PREFIX = "AWSLogs/o-exampleorg/";

  private Samples() {}

  static Arn arn(String text) {
    return ((Checked.Valid<Arn>) Arn.parse(text)).value();
  }

  static Arn key(String partition) {
    return arn(
        "arn:"
            + partition
            + ":kms:eu-west-1:111122223333:key/1111aaaa-22bb-33cc-44dd-5555eeee6666");
  }

  static StackInputs inputs(AzureCloud cloud, List<Arn> keys, StackOptions options) {
    return inputs(cloud, keys, options, null);
  }

  static StackInputs inputs(
      AzureCloud cloud, List<Arn> keys, StackOptions options, @Nullable Arn foreignProvider) {
    return new StackInputs(
        new Suffix("cloudtrail"),
        "acme-org-logs",
        PREFIX,
        keys,
        LogType.CLOUDTRAIL,
        cloud,
        new WorkspaceId(WORKSPACE),
        new EmailAddress("security@example.com"),
        options,
        Optional.ofNullable(foreignProvider));
  }

  static StackOptions options(boolean bothSessionNames, @Nullable Arn topicKey, int quietHours) {
    return new StackOptions(
        NamePattern.USUAL,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        bothSessionNames,
        Optional.empty(),
        Optional.ofNullable(topicKey),
        10,
        quietHours);
  }

  static StackInputs usual() {
    return inputs(AzureCloud.COMMERCIAL, List.of(key("aws")), StackOptions.USUAL);
  }
}
