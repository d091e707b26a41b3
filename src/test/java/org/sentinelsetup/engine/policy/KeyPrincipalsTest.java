package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentinelsetup.engine.policy.KeyPrincipals.Lookup;
import org.sentinelsetup.engine.policy.KeyPrincipals.Named;

/** Everybody a policy names, once, and how to find out about each. */
class KeyPrincipalsTest {
  @Test
  void eachOnceInOrder() {
    String path = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/Admin";
    String user = "arn:aws:iam::111122223333:user/team/pat";
    String foreign = "arn:aws:iam::444455556666:role/R";
    String session = "arn:aws:sts::111122223333:assumed-role/R/s";
    PolicyDocument document =
        Policies.of(
            "{\"Principal\":\"*\"}",
            "{\"Principal\":{\"AWS\":[\"111122223333\",\"" + Policies.ROOT + "\"]}}",
            "{\"Principal\":{\"AWS\":[\"" + path + "\",\"AROA1234567890EXAMPLE\"]}}",
            "{\"NotPrincipal\":{\"AWS\":[\"" + user + "\",\"" + path + "\"]}}",
            "{\"Principal\":{\"AWS\":[\"" + foreign + "\",\"" + session + "\"]}}",
            "{\"Principal\":{\"AWS\":\"444455556666\",\"Service\":\"x\"}}");
    assertThat(KeyPrincipals.in(document, "111122223333"))
        .containsExactly(
            new Named("*", new Lookup.Exists()),
            new Named("111122223333", new Lookup.Exists()),
            new Named(Policies.ROOT, new Lookup.Exists()),
            new Named(path, new Lookup.Role("Admin")),
            new Named("AROA1234567890EXAMPLE", new Lookup.Missing()),
            new Named(user, new Lookup.User("pat")),
            new Named(foreign, new Lookup.CannotTell()),
            new Named(session, new Lookup.CannotTell()),
            new Named("444455556666", new Lookup.CannotTell()));
  }
}
