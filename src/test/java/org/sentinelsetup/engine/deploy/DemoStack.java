package org.sentinelsetup.engine.deploy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sentinelsetup.Samples;
import org.sentinelsetup.Worlds;
import org.sentinelsetup.aws.AwsClients;
import org.sentinelsetup.aws.CloudFormation;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.engine.Time;
import org.sentinelsetup.engine.template.Template;
import org.sentinelsetup.model.ChangeSetIds;
import org.sentinelsetup.model.ChangeSetRequest;
import org.sentinelsetup.model.Credentials;
import org.sentinelsetup.model.Environment;
import org.sentinelsetup.model.StackDescription;
import org.sentinelsetup.model.StackParameter;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** A demo cloud in which the shipped template is about to be deployed; its time stands still. */
final class DemoStack implements AutoCloseable {
  static final String TOKEN = "token-1";
  private static final List<String> ASKED =
      List.of("DescribeStacks", "DescribeEvents", "DescribeStackEvents");

  private final DemoCloud cloud;
  private final AwsClients clients;
  private final CloudFormation cloudFormation;
  private final ChangeSetIds ids;
  private int leftOut;

  DemoStack(Scenario scenario) {
    cloud = DemoCloud.start(Options.instant(scenario));
    clients = new AwsClients(new Environment.Demo(cloud.baseUri()));
    var keys = (AwsSessionCredentials) new Clients(cloud).as(Samples.ACCOUNT, "LogAdmin");
    cloudFormation =
        clients
            .in(
                new Credentials(
                    keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken(), Instant.MAX),
                "eu-west-1")
            .cloudFormation();
    ids =
        cloudFormation.createChangeSet(
            new ChangeSetRequest(
                "sentinel",
                "set",
                true,
                Template.shipped().text(),
                List.of(
                    new StackParameter("ControlTowerS3BucketName", "acme-org-logs"),
                    new StackParameter("BucketPrefix", "AWSLogs/"),
                    new StackParameter("AzureWorkspaceID", "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"),
                    new StackParameter("EmailAddress", "ops@example.com")),
                Map.of(),
                null,
                "token-0"));
    cloud.clock().advance(Duration.ofMinutes(1));
  }

  CloudFormation cloudFormation() {
    return cloudFormation;
  }

  String id() {
    return ids.stackId();
  }

  StackDescription now() {
    return cloudFormation.describe(id()).orElseThrow();
  }

  void execute() {
    cloudFormation.execute(ids.changeSetArn(), TOKEN);
  }

  /** Does not count calls that only the measuring needed. */
  void leaveOut(int calls) {
    leftOut += calls;
  }

  /** How often somebody asked how far the stack is. */
  int calls() {
    return Worlds.look(
        cloud, world -> ASKED.stream().mapToInt(world.faults()::calls).sum() - leftOut);
  }

  /** Time that passes only where it is waited for. */
  Time time() {
    return new Time() {
      @Override
      public Instant now() {
        return cloud.clock().now();
      }

      @Override
      public void pause(Duration length) {
        cloud.clock().advance(length);
      }
    };
  }

  @Override
  public void close() {
    clients.close();
    cloud.close();
  }
}
