package org.sentinelsetup.demo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.demo.policy.Decision.Outcome;

class EvaluatorTest {
  private static final String HOME = "111122223333";
  private static final String ROLE = "arn:aws:iam::111122223333:role/OIDC_Sentinel";
  private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/OIDC_Sentinel/s";
  private static final String QUEUE = "arn:aws:sqs:eu-west-1:111122223333:q";
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1111";
  private static final Requester CALLER =
      new Requester.Aws(HOME, SESSION, ROLE, "AROA1234567890EXAMPLE");
  private static final String ALLOW_SQS = "'Effect':'Allow','Action':'sqs:*','Resource':'*'";
  private static final String ALLOW_KMS =
      "'Effect':'Allow','Action':'kms:Decrypt','Resource':'" + KEY + "'";

  static Stream<Arguments> rules() {
    String account =
        "'Effect':'Allow','Principal':{'AWS':'" + HOME + "'},'Action':'%s','Resource':'*'";
    String role =
        "'Effect':'Allow','Principal':{'AWS':'" + ROLE + "'},'Action':'%s','Resource':'*'";
    String id = role.replace(ROLE, "AROA1234567890EXAMPLE");
    String denyOthers = "'Effect':'Deny','NotPrincipal':{'AWS':'%s'},'Action':'*','Resource':'*'";
    return Stream.of(
        arguments(
            "queue: identity alone",
            QUEUE,
            HOME,
            ALLOW_SQS,
            "",
            Outcome.ALLOWED,
            PolicyKind.IDENTITY),
        arguments(
            "queue: resource alone",
            QUEUE,
            HOME,
            "",
            role.formatted("sqs:*"),
            Outcome.ALLOWED,
            PolicyKind.QUEUE),
        arguments(
            "queue: neither", QUEUE, HOME, "", "", Outcome.IMPLICIT_DENY, PolicyKind.IDENTITY),
        arguments(
            "queue: whole account delegates only",
            QUEUE,
            HOME,
            "",
            account.formatted("sqs:*"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "queue: deny wins",
            QUEUE,
            HOME,
            ALLOW_SQS,
            "'Sid':'No','Effect':'Deny','Principal':'*','Action':'sqs:Rec*','Resource':'*'",
            Outcome.EXPLICIT_DENY,
            PolicyKind.QUEUE),
        arguments(
            "queue: own deny wins",
            QUEUE,
            HOME,
            "'Effect':'Deny','NotAction':'sqs:Send*','Resource':'*'",
            role.formatted("sqs:*"),
            Outcome.EXPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "queue: deny the rest, not me",
            QUEUE,
            HOME,
            ALLOW_SQS,
            denyOthers.formatted(ROLE),
            Outcome.ALLOWED,
            PolicyKind.IDENTITY),
        arguments(
            "queue: deny the rest, me too",
            QUEUE,
            HOME,
            ALLOW_SQS,
            denyOthers.formatted("arn:aws:iam::111122223333:role/Other"),
            Outcome.EXPLICIT_DENY,
            PolicyKind.QUEUE),
        arguments(
            "queue abroad: identity alone",
            QUEUE,
            "444455556666",
            ALLOW_SQS,
            "",
            Outcome.IMPLICIT_DENY,
            PolicyKind.QUEUE),
        arguments(
            "queue abroad: resource alone",
            QUEUE,
            "444455556666",
            "",
            role.formatted("sqs:*"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "queue abroad: both",
            QUEUE,
            "444455556666",
            ALLOW_SQS,
            account.formatted("sqs:*"),
            Outcome.ALLOWED,
            PolicyKind.IDENTITY),
        arguments(
            "key: identity alone",
            KEY,
            HOME,
            ALLOW_KMS,
            role.formatted("kms:Encrypt"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.KEY),
        arguments(
            "key: root and identity",
            KEY,
            HOME,
            ALLOW_KMS,
            account.formatted("kms:*"),
            Outcome.ALLOWED,
            PolicyKind.IDENTITY),
        arguments(
            "key: root without identity",
            KEY,
            HOME,
            "",
            account.formatted("kms:*"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "key: named",
            KEY,
            HOME,
            "",
            role.formatted("kms:Decrypt"),
            Outcome.ALLOWED,
            PolicyKind.KEY),
        arguments(
            "key: named by unique id",
            KEY,
            HOME,
            "",
            id.formatted("kms:Decrypt"),
            Outcome.ALLOWED,
            PolicyKind.KEY),
        arguments(
            "key abroad: key alone",
            KEY,
            "444455556666",
            "",
            role.formatted("kms:Decrypt"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "key abroad: both",
            KEY,
            "444455556666",
            ALLOW_KMS,
            role.formatted("kms:Decrypt"),
            Outcome.ALLOWED,
            PolicyKind.IDENTITY),
        arguments(
            "identity on another key",
            KEY,
            HOME,
            ALLOW_KMS.replace("1111'", "2222'"),
            account.formatted("kms:*"),
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY),
        arguments(
            "all but this resource",
            QUEUE,
            HOME,
            "'Effect':'Allow','Action':'sqs:*','NotResource':'" + QUEUE + "'",
            "",
            Outcome.IMPLICIT_DENY,
            PolicyKind.IDENTITY));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rules(
      String name,
      String resource,
      String owner,
      String identity,
      String policy,
      Outcome outcome,
      PolicyKind kind) {
    boolean key = resource.equals(KEY);
    PolicyKind resourceKind = key ? PolicyKind.KEY : PolicyKind.QUEUE;
    String quiet =
        "'Effect':'Deny','Principal':{'Service':'s3.amazonaws.com'},'Action':'*','Resource':'*'";
    List<PolicyDocument> own =
        identity.isEmpty() ? List.of() : List.of(read(PolicyKind.IDENTITY, identity));
    Optional<PolicyDocument> theirs =
        Optional.of(read(resourceKind, policy.isEmpty() ? quiet : policy));
    AccessRequest request =
        AccessRequest.of(CALLER, key ? "kms:Decrypt" : "sqs:ReceiveMessage", resource, owner);
    Decision decision = Evaluator.decide(request, own, theirs);
    assertThat(decision.outcome()).as(name).isEqualTo(outcome);
    assertThat(decision.kind()).as(name).isEqualTo(kind);
  }

  static Stream<Arguments> conditions() {
    Map<String, List<String>> source =
        Map.of("aws:SourceArn", List.of("arn:aws:s3:::logs"), "aws:SourceAccount", List.of(HOME));
    Map<String, List<String>> none = Map.of();
    return Stream.of(
        arguments("'ArnLike':{'aws:SourceArn':'arn:aws:s3:*:*:logs'}", source, true),
        arguments(
            "'ArnEquals':{'AWS:sourcearn':['arn:aws:s3:::x','arn:aws:s3:::logs']}", source, true),
        arguments("'ArnLike':{'aws:SourceArn':'arn:aws:s3:::other'}", source, false),
        arguments("'ArnLike':{'aws:SourceArn':'arn:aws:s3:::logs'}", none, false),
        arguments("'ArnLikeIfExists':{'aws:SourceArn':'arn:aws:s3:::logs'}", none, true),
        arguments("'ArnNotLike':{'aws:SourceArn':'arn:aws:s3:::logs'}", source, false),
        arguments(
            "'StringEquals':{'aws:SourceAccount':'111122223333'},'ArnLike':{'aws:SourceArn':'arn:aws:s3:::no'}",
            source,
            false),
        arguments("'StringEquals':{'aws:SourceAccount':111122223333}", source, true),
        arguments("'StringLike':{'aws:SourceAccount':'1111????3333'}", source, true),
        arguments("'StringLike':{'aws:SourceAccount':'1111?3333'}", source, false),
        arguments("'StringNotEquals':{'aws:SourceAccount':'444455556666'}", source, true),
        arguments(
            "'StringNotEquals':{'aws:SourceAccount':['444455556666','111122223333']}",
            source,
            false),
        arguments("'StringNotEquals':{'aws:SourceAccount':'444455556666'}", none, true),
        arguments("'StringEqualsIgnoreCase':{'aws:SourceArn':'ARN:aws:s3:::LOGS'}", source, true),
        arguments("'Bool':{'aws:SecureTransport':true}", none, true),
        arguments("'Bool':{'aws:SecureTransport':'false'}", none, false),
        arguments("'Null':{'aws:SourceArn':'true'}", none, true),
        arguments("'Null':{'aws:SourceArn':'true'}", source, false),
        arguments("'Null':{'aws:SourceArn':'false'}", source, true),
        arguments(
            "'NumericLessThan':{'s3:max-keys':'10'}", Map.of("s3:max-keys", List.of("9")), true),
        arguments(
            "'NumericGreaterThanEquals':{'s3:max-keys':'10'}",
            Map.of("s3:max-keys", List.of("9")),
            false),
        arguments(
            "'ForAllValues:StringEquals':{'aws:TagKeys':['a','b']}",
            Map.of("aws:TagKeys", List.of("a", "c")),
            false),
        arguments(
            "'ForAnyValue:StringEquals':{'aws:TagKeys':['a','b']}",
            Map.of("aws:TagKeys", List.of("a", "c")),
            true),
        arguments("'ForAllValues:StringEquals':{'aws:TagKeys':'a'}", none, true),
        arguments("'ForAnyValue:StringEquals':{'aws:TagKeys':'a'}", none, false),
        arguments("'StringEquals':{'aws:SourceAccount':'${aws:Account}'}", source, false));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource
  void conditions(String block, Map<String, List<String>> context, boolean holds) {
    String statement =
        "'Sid':'S3','Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},'Action':'sqs:SendMessage','Resource':'"
            + QUEUE
            + "','Condition':{"
            + block
            + "}";
    AccessRequest request =
        new AccessRequest(
            new Requester.Service("s3.amazonaws.com"), "sqs:SendMessage", QUEUE, HOME, context);
    Decision decision =
        Evaluator.decide(request, List.of(), Optional.of(read(PolicyKind.QUEUE, statement)));
    assertThat(decision.allowed()).as(block).isEqualTo(holds);
    assertThat(decision.statement()).isEqualTo(holds ? "S3" : "");
  }

  @Test
  void replacesVariables() {
    AccessRequest request = AccessRequest.of(CALLER, "sqs:SendMessage", QUEUE, HOME);
    PolicyDocument own =
        read(
            PolicyKind.IDENTITY,
            "'Effect':'Allow','Action':'SQS:send*','Resource':'arn:aws:sqs:*:${aws:PrincipalAccount}:q'");
    assertThat(Evaluator.decide(request, List.of(own), Optional.empty()).allowed()).isTrue();
    PolicyDocument other =
        read(
            PolicyKind.IDENTITY,
            "'Effect':'Allow','Action':'SQS:send*','Resource':'arn:aws:sqs:*:${aws:PrincipalTag/x}:q'");
    assertThat(Evaluator.decide(request, List.of(other), Optional.empty()).allowed()).isFalse();
  }

  @Test
  void wordsTheRefusalAsAwsDoes() {
    AccessRequest request = AccessRequest.of(CALLER, "sqs:ReceiveMessage", QUEUE, HOME);
    assertThat(Evaluator.decide(request, List.of(), Optional.empty()).refusal(request))
        .isEqualTo(
            "User: "
                + SESSION
                + " is not authorized to perform: sqs:ReceiveMessage on resource: "
                + QUEUE
                + " because no identity-based policy allows the sqs:ReceiveMessage action");
    PolicyDocument deny = read(PolicyKind.IDENTITY, "'Effect':'Deny','Action':'*','Resource':'*'");
    assertThat(Evaluator.decide(request, List.of(deny), Optional.empty()).refusal(request))
        .endsWith("with an explicit deny in an identity-based policy");
  }

  private static PolicyDocument read(PolicyKind kind, String statement) {
    String json = "{'Version':'2012-10-17','Statement':{" + statement + "}}";
    return PolicyReader.read(json.replace('\'', '"'), kind);
  }
}
