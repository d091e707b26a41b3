package org.sentinelsetup.aws;

import java.time.Instant;
import java.util.List;
import org.sentinelsetup.aws.AwsCallException.Kind;
import org.sentinelsetup.model.AwsError;
import org.sentinelsetup.model.Credentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;

/** Credentials that a command of the person prints. */
final class CommandCredentials {
  private CommandCredentials() {}

  static Credentials of(String command, Instant otherwise) {
    try (ProcessCredentialsProvider provider =
        ProcessCredentialsProvider.builder().command(shell(command)).build()) {
      AwsCredentials given = provider.resolveCredentials();
      return new Credentials(
          given.accessKeyId(),
          given.secretAccessKey(),
          given instanceof AwsSessionCredentials session ? session.sessionToken() : "",
          given.expirationTime().orElse(otherwise));
    } catch (RuntimeException e) {
      // What the command printed may be secret, so neither its words nor the SDK's are told.
      throw new AwsCallException(
          Kind.OTHER,
          new AwsError("credential_process", "run", "", 0, "The command gave no credentials.", ""),
          new IllegalStateException(e.getClass().getName()));
    }
  }

  private static List<String> shell(String command) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return windows ? List.of("cmd.exe", "/C", command) : List.of("sh", "-c", command);
  }
}
