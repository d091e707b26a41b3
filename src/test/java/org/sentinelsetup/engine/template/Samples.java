package org.sentinelsetup.engine.template;

import java.util.List;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.LogType;
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
    return new StackInputs(
        new Suffix("cloudtrail"),
        "acme-org-logs",
        PREFIX,
        keys,
        LogType.CLOUDTRAIL,
        cloud,
        new WorkspaceId(WORKSPACE),
        new EmailAddress("security@example.com"),
        options);
  }

  static StackInputs usual() {
    return inputs(AzureCloud.COMMERCIAL, List.of(key("aws")), StackOptions.USUAL);
  }
}
