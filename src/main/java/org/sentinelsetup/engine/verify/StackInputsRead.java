package org.sentinelsetup.engine.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sentinelsetup.engine.ProblemException;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.EmailAddress;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Identity;
import org.sentinelsetup.model.KeyInUse;
import org.sentinelsetup.model.KmsKey;
import org.sentinelsetup.model.LogSource;
import org.sentinelsetup.model.LogType;
import org.sentinelsetup.model.Region;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.StackOptions;
import org.sentinelsetup.model.Suffix;
import org.sentinelsetup.model.Text;
import org.sentinelsetup.model.WorkspaceId;

/**
 * The answers a connection was made from, read off its stack's parameters, as far as connecting and
 * verifying it take them. What only a deployment asks for is the usual: nothing is deployed from
 * them.
 */
final class StackInputsRead {
  private StackInputsRead() {}

  static SetupInputs of(Established connection, Identity caller, Region region) {
    return new SetupInputs(
        caller,
        List.of(),
        source(connection, region),
        cloud(connection),
        value(connection, WorkspaceId.parse(parameter(connection, "AzureWorkspaceID"))),
        value(connection, EmailAddress.parse(parameter(connection, "EmailAddress"))),
        value(connection, Suffix.parse(parameter(connection, "Suffix"))),
        StackOptions.USUAL,
        Set.of(),
        null);
  }

  private static LogSource source(Established connection, Region region) {
    LogType type =
        Arrays.stream(LogType.values())
            .filter(one -> one.table().equals(connection.table()))
            .findFirst()
            .orElseThrow(() -> unreadable(connection, Text.of("template.fault-table")));
    return new LogSource(
        type,
        connection.bucket(),
        connection.account(),
        region,
        connection.prefix(),
        connection.keys().stream().map(arn -> key(connection, arn)).toList(),
        Text.of("discovery.by-stack", connection.stack().name()),
        false,
        List.of(),
        false,
        null,
        null,
        List.of());
  }

  private static KeyInUse key(Established connection, String arn) {
    Arn read = value(connection, Arn.parse(arn));
    return KeyInUse.chosen(KmsKey.unseen(arn, read.account()));
  }

  private static AzureCloud cloud(Established connection) {
    String id = parameter(connection, "AzureCloud");
    return Arrays.stream(AzureCloud.values())
        .filter(cloud -> cloud.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unreadable(connection, Text.of("template.fault-cloud")));
  }

  private static <T> T value(Established connection, Checked<T> checked) {
    return switch (checked) {
      case Checked.Valid<T>(T value) -> value;
      case Checked.Invalid<T>(Text why) -> throw unreadable(connection, why);
    };
  }

  private static ProblemException unreadable(Established connection, Text why) {
    return new ProblemException("problem.stack-unread", connection.stack().name(), why);
  }

  private static String parameter(Established connection, String name) {
    return connection.stack().parameters().getOrDefault(name, "");
  }
}
