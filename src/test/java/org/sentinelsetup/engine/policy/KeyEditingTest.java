package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.text.Words;

/** Keys whose policy is not ours to change. */
class KeyEditingTest {
  private static final Arn KEY =
      new Arn(
          "aws", "kms", "eu-west-1", "111122223333", "key/1111aaaa-22bb-33cc-44dd-5555eeee6666");
  private static final KeyGrant GRANT = KeyGrant.toRole(Policies.ROLE);

  @Test
  void aCustomersOwnKey() {
    assertThat(KeyEditing.of(KEY, true, true, GRANT)).isEqualTo(new KeyEditing.Possible());
  }

  @Test
  void aKeyOfAws() {
    assertThat(KeyEditing.of(KEY, false, true, GRANT))
        .isInstanceOfSatisfying(
            KeyEditing.ManagedByAws.class,
            managed -> assertThat(Words.say(managed.finding().what())).contains("belongs to AWS"));
  }

  @Test
  void aKeyOfAnotherAccountComesWithTheStatementForItsOwner() {
    assertThat(KeyEditing.of(KEY, true, false, GRANT))
        .isInstanceOfSatisfying(
            KeyEditing.OtherAccount.class,
            other -> {
              assertThat(Words.say(other.finding().what())).contains("111122223333");
              assertThat(Words.say(other.finding().fix())).contains(GRANT.statementText());
            });
  }
}
