package org.sentinelsetup.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sentinelsetup.demo.Clients;
import org.sentinelsetup.demo.DemoCloud;
import org.sentinelsetup.demo.Options;
import org.sentinelsetup.demo.Scenario;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.DeleteConflictException;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.iam.model.Role;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

class IamTest {
  private static final String HOME = "111122223333";
  private static final String TRUST =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},\
      "Action":"sts:AssumeRole"}]}""";
  private static final String READ =
      """
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}""";

  private final DemoCloud cloud = DemoCloud.start(Options.instant(Scenario.HAPPY));
  private IamClient iam;

  @BeforeEach
  void signIn() {
    iam = client("LogAdmin");
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  private IamClient client(String set) {
    Clients clients = new Clients(cloud);
    return clients.client(IamClient.builder(), clients.as(HOME, set), "us-east-1");
  }

  @Test
  void keepsARoleWithItsPolicies() {
    Role made =
        iam.createRole(
                r -> r.roleName("R").path("/a/").assumeRolePolicyDocument(TRUST).description("d"))
            .role();
    assertThat(made.arn()).isEqualTo("arn:aws:iam::111122223333:role/a/R");
    assertThat(made.roleId()).startsWith("AROA");
    iam.putRolePolicy(r -> r.roleName("R").policyName("read").policyDocument(READ));
    String encoded = iam.getRolePolicy(r -> r.roleName("R").policyName("read")).policyDocument();
    assertThat(encoded).contains("%20").doesNotContain("+", " ");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(READ);
    assertThat(iam.listRolePolicies(r -> r.roleName("R")).policyNames()).containsExactly("read");
    assertThat(iam.listAttachedRolePolicies(r -> r.roleName("R")).attachedPolicies()).isEmpty();
    Role found = iam.getRole(r -> r.roleName("R")).role();
    assertThat(URLDecoder.decode(found.assumeRolePolicyDocument(), StandardCharsets.UTF_8))
        .isEqualTo(TRUST);
    assertThat(found.roleLastUsed().lastUsedDate()).isNull();
    assertThatThrownBy(() -> iam.deleteRole(r -> r.roleName("R")))
        .isInstanceOf(DeleteConflictException.class);
    iam.deleteRolePolicy(r -> r.roleName("R").policyName("read"));
    iam.deleteRole(r -> r.roleName("R"));
    assertThatThrownBy(() -> iam.getRole(r -> r.roleName("R")))
        .isInstanceOf(NoSuchEntityException.class);
  }

  @Test
  void refusesWhatIamRefuses() {
    iam.createRole(r -> r.roleName("R").assumeRolePolicyDocument(TRUST));
    assertThatThrownBy(
            () -> iam.createRole(r -> r.roleName("R").path("/b/").assumeRolePolicyDocument(TRUST)))
        .isInstanceOf(EntityAlreadyExistsException.class)
        .hasMessageContaining("Role with name R already exists.");
    malformed(
        () ->
            iam.putRolePolicy(
                r ->
                    r.roleName("R")
                        .policyName("p")
                        .policyDocument(READ.replace("s3:Get*", "s3=Get"))));
    malformed(() -> iam.updateAssumeRolePolicy(r -> r.roleName("R").policyDocument(READ)));
    malformed(
        () ->
            iam.updateAssumeRolePolicy(
                r ->
                    r.roleName("R")
                        .policyDocument(
                            TRUST.replace(
                                "\"Service\":\"ec2.amazonaws.com\"",
                                "\"AWS\":\"arn:aws:iam::111122223333:role/Nobody\""))));
    assertThatThrownBy(
            () -> iam.createRole(r -> r.roleName("not ok").assumeRolePolicyDocument(TRUST)))
        .isInstanceOf(AwsServiceException.class);
    assertThatThrownBy(() -> iam.listUsers()).hasMessageContaining("ListUsers");
  }

  @Test
  void keepsProvidersAndTheirAudiences() {
    String arn =
        iam.createOpenIDConnectProvider(
                r ->
                    r.url("https://sts.windows.net/t/")
                        .clientIDList("api://a")
                        .thumbprintList("a".repeat(40)))
            .openIDConnectProviderArn();
    assertThat(arn).isEqualTo("arn:aws:iam::111122223333:oidc-provider/sts.windows.net/t/");
    iam.addClientIDToOpenIDConnectProvider(
        r -> r.openIDConnectProviderArn(arn).clientID("api://b"));
    var found = iam.getOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn));
    assertThat(found.url()).isEqualTo("sts.windows.net/t/");
    assertThat(found.clientIDList()).containsExactly("api://a", "api://b");
    assertThat(iam.listOpenIDConnectProviders().openIDConnectProviderList()).hasSize(1);
    assertThatThrownBy(
            () -> iam.createOpenIDConnectProvider(r -> r.url("https://sts.windows.net/t/")))
        .isInstanceOf(EntityAlreadyExistsException.class);
    iam.deleteOpenIDConnectProvider(r -> r.openIDConnectProviderArn(arn));
    assertThat(iam.listOpenIDConnectProviders().openIDConnectProviderList()).isEmpty();
  }

  @Test
  void simulatesOwnPolicies() {
    String reader = role("ReadOnly");
    var results =
        iam.simulatePrincipalPolicy(
                r -> r.policySourceArn(reader).actionNames("sqs:GetQueueUrl", "iam:CreateRole"))
            .evaluationResults();
    assertThat(results)
        .extracting(one -> one.evalDecision())
        .containsExactly(
            PolicyEvaluationDecisionType.ALLOWED, PolicyEvaluationDecisionType.IMPLICIT_DENY);
  }

  @Test
  void deniesWhoMayNot() {
    assertThatThrownBy(
            () ->
                client("ReadOnly").createRole(r -> r.roleName("R").assumeRolePolicyDocument(TRUST)))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
              assertThat(e.getMessage())
                  .contains("because no identity-based policy allows the iam:CreateRole action");
            });
  }

  @Test
  void saysWhichTokensTheGlobalEndpointGives() {
    assertThat(iam.getAccountSummary().summaryMap())
        .containsEntry(SummaryKeyType.GLOBAL_ENDPOINT_TOKEN_VERSION, 1);
  }

  private String role(String set) {
    return cloud.world().identities().assignments(HOME).stream()
        .filter(one -> one.permissionSet().equals(set))
        .findFirst()
        .orElseThrow()
        .role()
        .arn();
  }

  private static void malformed(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(MalformedPolicyDocumentException.class);
  }
}
