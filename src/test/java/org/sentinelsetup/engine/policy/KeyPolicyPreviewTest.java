package org.sentinelsetup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.Partition;
import org.sentinelsetup.text.Words;

/** What a person is told before a key policy is written. */
class KeyPolicyPreviewTest {
  private static final String CALLER = "arn:aws:iam::111122223333:role/LogAdmin";
  private static final KeyGrant GRANT = KeyGrant.toRole(Policies.ROLE);
  private static final String ROOT =
      "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"111122223333\"},\"Action\":\"kms:*\",\"Resource\":\"*\"}";
  private static final String ORPHANED =
      "{\"Sid\":\"Read\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":[\"arn:aws:iam::111122223333:role/Reader\",\"AROA1234567890EXAMPLE\"]},\"Action\":\"kms:Decrypt\",\"Resource\":\"*\"}";

  @Test
  void plainWords() {
    KeyPolicyPreview preview =
        preview(Policies.of(ROOT, ROOT, ROOT, ROOT), GRANT.throughS3("eu-west-1", Partition.AWS));
    assertThat(said(preview))
        .containsExactly(
            "Allows the role OIDC_SentinelLogs to decrypt with this key, through S3 in eu-west-1"
                + " only.",
            "Four statements stay as they are.");
    assertThat(preview.findings()).isEmpty();
    assertThat(preview.changes()).isTrue();
    assertThat(preview.bytes()).isEqualTo(preview.after().text().length());
  }

  @Test
  void nothingToDo() {
    PolicyDocument granted = GRANT.addTo(Policies.of(ROOT));
    KeyPolicyPreview preview = preview(granted, GRANT);
    assertThat(preview.changes()).isFalse();
    assertThat(preview.after()).isSameAs(granted);
    assertThat(said(preview))
        .containsExactly(
            "The role OIDC_SentinelLogs may already decrypt with this key: statement 2 (Sid"
                + " 'SentinelDecrypt') allows it.",
            "The policy stays as it is.");
  }

  @Test
  void aDeletedRoleIsShownAndStaysUnlessAskedFor() {
    PolicyDocument before = Policies.of(ROOT, ORPHANED);
    KeyPolicyPreview preview = preview(before, GRANT);
    assertThat(preview.after().text()).contains("AROA1234567890EXAMPLE");
    assertThat(findings(preview)).singleElement().asString().contains("'Read'", "AROA1234567890EX");

    KeyPolicyPreview cleaned =
        KeyPolicyPreview.of(before, GRANT, CALLER, Set.of("AROA1234567890EXAMPLE"));
    assertThat(cleaned.after().text()).doesNotContain("AROA").contains("role/Reader");
    assertThat(cleaned.findings()).isEmpty();
    assertThat(said(cleaned))
        .containsExactly(
            "Allows the role OIDC_SentinelLogs to decrypt with this key.",
            "One statement loses principals that no longer exist.",
            "One statement stays as it is.");
  }

  @Test
  void tooLong() {
    KeyPolicyPreview fits = preview(Policies.of(ROOT, filler(32_768)), GRANT);
    assertThat(fits.bytes()).isEqualTo(32_768);
    assertThat(fits.findings()).isEmpty();
    KeyPolicyPreview tooLong = preview(Policies.of(ROOT, filler(32_769)), GRANT);
    assertThat(blockers(tooLong)).singleElement().asString().contains("32,769", "32,768");
  }

  @Test
  void umlautsCountTwice() {
    PolicyDocument before = Policies.of(ROOT.replace("{\"Effect", "{\"Sid\":\"é\",\"Effect"));
    KeyPolicyPreview preview = preview(before, GRANT);
    assertThat(preview.bytes()).isEqualTo(preview.after().text().length() + 1);
    assertThat(preview.findings()).isEmpty();
  }

  @Test
  void charactersThatKmsRefuses() {
    PolicyDocument before = Policies.of(ROOT.replace("{\"Effect", "{\"Sid\":\"€\",\"Effect"));
    assertThat(blockers(preview(before, GRANT))).singleElement().asString().contains("€");
    PolicyDocument escaped =
        Policies.of(ROOT.replace("{\"Effect", "{\"Sid\":\"\\u20ac\",\"Effect"));
    assertThat(preview(escaped, GRANT).findings()).isEmpty();
  }

  @Test
  void statementsThatKmsMayRefuseNow() {
    String arn = ROOT.replace("\"*\"}", "\"arn:aws:kms:eu-west-1:111122223333:key/1\"}");
    String none = ROOT.replace(",\"Resource\":\"*\"", "");
    KeyPolicyPreview preview = preview(Policies.of(ROOT, arn, none), GRANT);
    assertThat(findings(preview)).hasSize(2);
    assertThat(findings(preview).getFirst()).contains("statement 2", "not been proven");
    assertThat(findings(preview).getLast()).contains("statement 3", "missing");
    assertThat(blockers(preview)).isEmpty();
  }

  @Test
  void aMalformedRoleIsNeverWritten() {
    KeyPolicyPreview preview = preview(Policies.of(ROOT), KeyGrant.toRole("arn:aws:iam:::role/X"));
    assertThat(blockers(preview)).singleElement().asString().contains("arn:aws:iam:::role/X");
  }

  @Test
  void aDenialThatMayConcernTheRole() {
    String deny =
        "{\"Sid\":\"Org\",\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"kms:*\",\"Resource\":\"*\","
            + "\"Condition\":{\"StringNotEquals\":{\"aws:PrincipalOrgID\":\"o-1\"}}}";
    KeyPolicyPreview preview = preview(GRANT.addTo(Policies.of(ROOT, deny)), GRANT);
    assertThat(findings(preview)).singleElement().asString().contains("'Org'", "denial");
    String other =
        deny.replace("\"*\",\"Action", "{\"AWS\":\"arn:aws:iam::111122223333:role/A\"},\"Action");
    assertThat(preview(Policies.of(ROOT, other), GRANT).findings()).isEmpty();
  }

  private static KeyPolicyPreview preview(PolicyDocument before, KeyGrant grant) {
    return KeyPolicyPreview.of(before, grant, CALLER);
  }

  private static List<String> said(KeyPolicyPreview preview) {
    return preview.sentences().stream().map(Words::say).toList();
  }

  private static List<String> findings(KeyPolicyPreview preview) {
    return preview.findings().stream().map(finding -> Words.say(finding.what())).toList();
  }

  private static List<String> blockers(KeyPolicyPreview preview) {
    return preview.findings().stream()
        .filter(finding -> finding.level() == Finding.Level.BLOCKER)
        .map(finding -> Words.say(finding.what()))
        .toList();
  }

  /** A statement that makes the policy, with ours, as long as asked. */
  private static String filler(int bytes) {
    String statement = ROOT.replace("{\"Effect", "{\"Sid\":\"\",\"Effect");
    int length = GRANT.addTo(Policies.of(ROOT, statement)).text().length();
    return statement.replace("\"Sid\":\"\"", "\"Sid\":\"" + "x".repeat(bytes - length) + "\"");
  }
}
