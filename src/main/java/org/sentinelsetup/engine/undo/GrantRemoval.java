package org.sentinelsetup.engine.undo;

import java.util.ArrayList;
import java.util.List;
import org.sentinelsetup.aws.AccountClients;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.engine.Access;
import org.sentinelsetup.engine.KeyClients;
import org.sentinelsetup.engine.policy.KeyGrant;
import org.sentinelsetup.engine.policy.KeyPolicyFindings;
import org.sentinelsetup.engine.policy.PolicyDocument;
import org.sentinelsetup.model.Arn;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.HandOver;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.RemovalInputs;
import org.sentinelsetup.model.Text;

/** Takes our statement out of a key's policy. */
final class GrantRemoval {
  private final Access access;
  private final RemovalInputs inputs;
  private final String roleArn;
  private final KeyGrant grant;

  GrantRemoval(Access access, RemovalInputs inputs, String roleArn) {
    this.access = access;
    this.inputs = inputs;
    this.roleArn = roleArn;
    this.grant =
        KeyGrant.toRole(roleArn).throughS3(inputs.region().id(), inputs.region().partition());
  }

  Undoing of(AccountClients aws, String keyArn) {
    Arn key = KeyClients.arn(keyArn);
    if (inputs.keyCaller(key.account()).isEmpty()) {
      return elsewhere(key);
    }
    String text;
    try {
      text = KeyClients.of(access, aws, keyArn, inputs.caller().account()).policy(keyArn);
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.NOT_FOUND) {
        return Undoing.found(Finding.ok(Text.of("undo.key-gone", keyArn)));
      }
      throw e;
    }
    PolicyDocument before = KeyClients.policy(keyArn, text);
    PolicyDocument after = grant.removeAllFrom(before);
    List<Finding> findings = new ArrayList<>(foreign(after));
    if (!after.equals(before)) {
      findings.addAll(
          KeyPolicyFindings.aboutSaving(
              after, inputs.keyCaller(key.account()).orElseThrow().arn()));
    }
    int removed = before.statements().size() - after.statements().size();
    return Undoing.of(
        new PlannedChange.KeyPolicy(
            keyArn,
            before.text(),
            after.text(),
            List.of(
                removed == 0
                    ? Text.of("undo.no-statement")
                    : Text.of("undo.statement-removed", role()),
                Text.of("policy.stay", after.statements().size())),
            List.of(),
            removed == 0),
        findings);
  }

  /** What names the role but is not ours stays, and becomes an orphan with the role. */
  private List<Finding> foreign(PolicyDocument after) {
    return grant.naming(after).stream()
        .map(
            statement ->
                Finding.warning(
                    Text.of("undo.foreign-statement", statement.name()),
                    Text.of("undo.foreign-statement-fix")))
        .toList();
  }

  private Undoing elsewhere(Arn key) {
    Text what = Text.of("undo.key-elsewhere", key.toString(), key.account());
    Finding finding =
        inputs.leaveKeys()
            ? Finding.warning(what, Text.of("undo.key-left"))
            : Finding.blocker(what, Text.of("undo.key-elsewhere-fix", key.account()));
    var handOver =
        new HandOver(
            key.toString(),
            key.account(),
            grant.statementText(),
            Text.of(
                "undo.hand-over-message",
                key.toString(),
                key.account(),
                roleArn,
                grant.statementText()));
    return new Undoing(List.of(), List.of(finding), List.of(handOver));
  }

  private String role() {
    return roleArn.substring(roleArn.lastIndexOf('/') + 1);
  }
}
