package org.sentinelsetup.demo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyReaderTest {
  private static final String IDENTITY = "'Effect':'Allow','Action':'s3:GetObject','Resource':'*'";
  private static final String KEY =
      "'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::111122223333:root'},'Action':'kms:*','Resource':'*'";

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("no JSON", PolicyKind.IDENTITY, "{", "invalid Json"),
        arguments("two documents", PolicyKind.IDENTITY, one(IDENTITY) + "{}", "invalid Json"),
        arguments("an array", PolicyKind.IDENTITY, "[]", "invalid Json"),
        arguments(
            "a key twice", PolicyKind.IDENTITY, one(IDENTITY + ",'Effect':'Deny'"), "invalid Json"),
        arguments(
            "unknown element",
            PolicyKind.IDENTITY,
            "{'Foo':1,'Statement':[{" + IDENTITY + "}]}",
            "Foo"),
        arguments("no statement", PolicyKind.IDENTITY, "{'Version':'2012-10-17'}", "Statement"),
        arguments("empty statements", PolicyKind.IDENTITY, "{'Statement':[]}", "Statement"),
        arguments(
            "wrong version",
            PolicyKind.IDENTITY,
            "{'Version':'2020-01-01','Statement':{" + IDENTITY + "}}",
            "Version"),
        arguments("key without version", PolicyKind.KEY, "{'Statement':{" + KEY + "}}", "Version"),
        arguments(
            "unknown in statement",
            PolicyKind.KEY,
            one(KEY + ",'Actions':'x'"),
            "Statement[0].Actions"),
        arguments(
            "no effect",
            PolicyKind.IDENTITY,
            one("'Action':'s3:*','Resource':'*'"),
            "Statement[0].Effect"),
        arguments(
            "effect in lower case",
            PolicyKind.IDENTITY,
            one("'Effect':'allow','Action':'s3:*','Resource':'*'"),
            "Effect"),
        arguments(
            "no action",
            PolicyKind.IDENTITY,
            one("'Effect':'Allow','Resource':'*'"),
            "Statement[0].Action"),
        arguments(
            "no action list",
            PolicyKind.IDENTITY,
            one("'Effect':'Allow','Action':[],'Resource':'*'"),
            "is empty"),
        arguments(
            "both actions",
            PolicyKind.IDENTITY,
            one(IDENTITY + ",'NotAction':'s3:*'"),
            "cannot stand beside"),
        arguments(
            "equals for colon",
            PolicyKind.KEY,
            one(KEY.replace("'kms:*'", "['kms=Decrypt']")),
            "kms=Decrypt"),
        arguments("action without name", PolicyKind.KEY, one(KEY.replace("kms:*", "kms:")), "kms:"),
        arguments(
            "no resource",
            PolicyKind.KEY,
            one(KEY.replace(",'Resource':'*'", "")),
            "Statement[0].Resource"),
        arguments(
            "foreign resource in key",
            PolicyKind.KEY,
            one(KEY.replace("'Resource':'*'", "'Resource':'arn:aws:s3:::b'")),
            "own key"),
        arguments(
            "resource no ARN",
            PolicyKind.IDENTITY,
            one("'Effect':'Allow','Action':'s3:*','Resource':'bucket'"),
            "ARN format"),
        arguments(
            "principal in identity",
            PolicyKind.IDENTITY,
            one(IDENTITY + ",'Principal':'*'"),
            "prohibited field Principal"),
        arguments(
            "no principal",
            PolicyKind.QUEUE,
            one("'Effect':'Allow','Action':'sqs:*','Resource':'*'"),
            "Principal"),
        arguments(
            "empty account",
            PolicyKind.KEY,
            one(KEY.replace("arn:aws:iam::111122223333:root", "arn:aws:iam:::role/X")),
            "arn:aws:iam:::role/X"),
        arguments(
            "star in role",
            PolicyKind.KEY,
            one(KEY.replace(":root", ":role/*")),
            "Invalid principal"),
        arguments(
            "unknown principal type", PolicyKind.KEY, one(KEY.replace("'AWS'", "'Role'")), "Role"),
        arguments(
            "service without domain",
            PolicyKind.QUEUE,
            one("'Effect':'Allow','Principal':{'Service':'s3'},'Action':'sqs:*','Resource':'*'"),
            "Invalid principal"),
        arguments(
            "not-principal allows",
            PolicyKind.QUEUE,
            one(
                "'Effect':'Allow','NotPrincipal':{'AWS':'111122223333'},'Action':'sqs:*','Resource':'*'"),
            "NotPrincipal"),
        arguments(
            "resource in trust",
            PolicyKind.TRUST,
            one("'Effect':'Allow','Principal':'*','Action':'sts:AssumeRole','Resource':'*'"),
            "prohibited field Resource"),
        arguments(
            "other action in trust",
            PolicyKind.TRUST,
            one("'Effect':'Allow','Principal':'*','Action':'s3:GetObject'"),
            "scope"),
        arguments(
            "other action in queue",
            PolicyKind.QUEUE,
            one("'Effect':'Allow','Principal':'*','Action':'sns:Publish','Resource':'*'"),
            "scope"),
        arguments(
            "same sid twice",
            PolicyKind.IDENTITY,
            "{'Statement':[{'Sid':'A'," + IDENTITY + "},{'Sid':'A'," + IDENTITY + "}]}",
            "unique"),
        arguments(
            "space in sid", PolicyKind.IDENTITY, one("'Sid':'a b'," + IDENTITY), "alpha-numeric"),
        arguments(
            "unknown operator",
            PolicyKind.KEY,
            one(KEY + ",'Condition':{'StringSame':{'a:b':'c'}}"),
            "StringSame"),
        arguments(
            "operator not judged here",
            PolicyKind.KEY,
            one(KEY + ",'Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}"),
            "IpAddress"),
        arguments(
            "condition without key",
            PolicyKind.KEY,
            one(KEY + ",'Condition':{'StringEquals':'c'}"),
            "StringEquals"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, PolicyKind kind, String json, String says) {
    assertThatThrownBy(() -> PolicyReader.read(json.replace('\'', '"'), kind))
        .as(name)
        .isInstanceOf(PolicyError.class)
        .hasMessageContaining(says);
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        arguments("identity", PolicyKind.IDENTITY, one(IDENTITY), 1),
        arguments(
            "key with equal sids and spaces",
            PolicyKind.KEY,
            "{'Version':'2008-10-17','Id':'x','Statement':[{'Sid':'Use it',"
                + KEY
                + "},{'Sid':'Use it',"
                + KEY
                + "}]}",
            2),
        arguments(
            "boolean condition",
            PolicyKind.KEY,
            one(KEY + ",'Condition':{'Bool':{'aws:SecureTransport':true}}"),
            1),
        arguments(
            "trust",
            PolicyKind.TRUST,
            one(
                "'Effect':'Allow','Principal':{'Federated':'arn:aws:iam::111122223333:oidc-provider/sts.windows.net/t/'},'Action':'sts:AssumeRoleWithWebIdentity'"),
            1),
        arguments(
            "service",
            PolicyKind.QUEUE,
            one(
                "'Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'},'Action':'SQS:SendMessage','Resource':'arn:aws:sqs:eu-west-1:111122223333:q'"),
            1));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void accepted(String name, PolicyKind kind, String json, int statements) {
    assertThat(PolicyReader.read(json.replace('\'', '"'), kind).statements())
        .as(name)
        .hasSize(statements);
  }

  @Test
  void namesThePrincipalsThatMustExist() {
    String json =
        one(
            KEY.replace(
                "'arn:aws:iam::111122223333:root'",
                "['111122223333','*','arn:aws:iam::111122223333:role/Reader','AROA1234567890EXAMPLE','arn:aws:iam::444455556666:root']"));
    assertThat(PolicyReader.read(json.replace('\'', '"'), PolicyKind.KEY).namedPrincipals())
        .containsExactly("arn:aws:iam::111122223333:role/Reader", "AROA1234567890EXAMPLE");
  }

  private static String one(String statement) {
    return "{'Version':'2012-10-17','Statement':{" + statement + "}}";
  }
}
