package org.sentinelsetup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentinelsetup.Samples;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.Scenario;
import org.sentinelsetup.model.PlannedChange;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;
import software.amazon.awssdk.services.kms.KmsClient;

/** The demo from the first page to the last, and what clients that are not ours find then. */
class TourTest {
  private static final String STACK = "cloudtrail-sentinel-integration";
  private static final Path PICTURES =
      Path.of(System.getProperty("tour.pictures", "target/screenshots"));

  @TempDir private Path home;

  @Test
  void whatIsOnScreenIsWhatOtherClientsFind() throws Exception {
    happy(home, PICTURES);
  }

  @Test
  void aFailureNamesItsCause() throws Exception {
    failure(home, PICTURES);
  }

  static void happy(Path home, @Nullable Path pictures) throws Exception {
    try (Tour tour = new Tour(home, pictures)) {
      tour.start(Scenario.HAPPY);
      tour.signIn();
      tour.logs();
      assertThat(tour.explains()).isTrue();
      tour.pressF1();
      assertThat(tour.explains()).isFalse();
      tour.pressF1();
      assertThat(tour.explains()).isTrue();
      tour.review();
      assertThat(keyPolicy(tour)).isEqualTo(planned(tour).before());
      tour.deploy("Continue");
      assertThat(keyPolicy(tour)).isEqualTo(planned(tour).after());
      assertThat(resources(tour))
          .hasSize(12)
          .allMatch(resource -> resource.resourceStatusAsString().equals("CREATE_COMPLETE"));
      assertThat(tour.text("#count")).isEqualTo("14 of 14");
      tour.connect();
      assertThat(tour.values("#outputs").subList(0, 3)).isSubsetOf(outputs(tour)).hasSize(3);
      tour.verify();
      assertThat(tour.text("#headline")).startsWith("The AWS side is complete");
    }
  }

  static void failure(Path home, @Nullable Path pictures) throws Exception {
    try (Tour tour = new Tour(home, pictures)) {
      tour.start(Scenario.RESOURCE_FAILS);
      tour.signIn();
      tour.logs();
      tour.review();
      tour.deploy("Look at the changes again");
      assertThat(tour.text(".problem-banner .label")).isNotBlank();
    }
  }

  private static PlannedChange.KeyPolicy planned(Tour tour) {
    return tour.state().review().plan().changes().stream()
        .filter(PlannedChange.KeyPolicy.class::isInstance)
        .map(PlannedChange.KeyPolicy.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static String keyPolicy(Tour tour) {
    var clients = new Clients(tour.cloud());
    try (KmsClient kms =
        clients.client(KmsClient.builder(), clients.as(Samples.ACCOUNT, "LogAdmin"), "eu-west-1")) {
      return kms.getKeyPolicy(request -> request.keyId(Samples.KEY)).policy();
    }
  }

  private static List<String> outputs(Tour tour) {
    try (CloudFormationClient client = reader(tour)) {
      return client.describeStacks(request -> request.stackName(STACK)).stacks().stream()
          .flatMap(stack -> stack.outputs().stream())
          .map(Output::outputValue)
          .toList();
    }
  }

  private static List<StackResourceSummary> resources(Tour tour) {
    try (CloudFormationClient client = reader(tour)) {
      return client
          .listStackResourcesPaginator(request -> request.stackName(STACK))
          .stackResourceSummaries()
          .stream()
          .toList();
    }
  }

  private static CloudFormationClient reader(Tour tour) {
    var clients = new Clients(tour.cloud());
    return clients.client(
        CloudFormationClient.builder(), clients.as(Samples.ACCOUNT, "ReadOnly"), "eu-west-1");
  }
}
