package org.sentinelsetup.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of Azure, as they may look and as they may not. */
class AzurePlaceTest {
  private static boolean valid(Checked<String> part) {
    return part instanceof Checked.Valid<String>;
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "1a2b3c4d-1111-4222-8333-444455556666, true",
    "' 1A2B3C4D-1111-4222-8333-444455556666 ', true",
    "acme, false",
    "1a2b3c4d-1111-4222-8333-44445555666, false",
    "1a2b3c4d11114222833344445555666677, false"
  })
  void subscriptionsAreGuids(String typed, boolean right) {
    assertThat(valid(new AzurePlace(typed, "", "").subscriptionId())).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "rg, true",
    "a.b_(c)-1, true",
    "Sicherheit-Köln, true",
    "ends., false",
    "a/b, false",
    "a'b, false",
    "a b, false",
    "$(id), false"
  })
  void resourceGroupsHaveAzuresCharacters(String typed, boolean right) {
    assertThat(valid(new AzurePlace("", typed, "").resourceGroupName())).isEqualTo(right);
    assertThat(valid(new AzurePlace("", "a".repeat(90), "").resourceGroupName())).isTrue();
    assertThat(valid(new AzurePlace("", "a".repeat(91), "").resourceGroupName())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "acme, true",
    "acme-sentinel-1, true",
    "abc, false",
    "-acme, false",
    "acme-, false",
    "acme_x, false"
  })
  void workspacesHaveFourToSixtyThreeLetters(String typed, boolean right) {
    assertThat(valid(new AzurePlace("", "", typed).workspaceName())).isEqualTo(right);
    assertThat(valid(new AzurePlace("", "", "a".repeat(63)).workspaceName())).isTrue();
    assertThat(valid(new AzurePlace("", "", "a".repeat(64)).workspaceName())).isFalse();
  }
}
