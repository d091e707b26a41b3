package org.sentinelsetup.demo.service;

import java.util.Map;
import java.util.Set;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Session;
import org.sentinelsetup.demo.protocol.Xml;

/** Security Token Service. docs.aws.amazon.com/STS/latest/APIReference */
public final class Sts extends QueryService {
  private final WebIdentity webIdentity;
  private final AssumeRole assumeRole;

  /** The service of a world. */
  public Sts(World world) {
    super("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/");
    webIdentity = new WebIdentity(world);
    assumeRole = new AssumeRole(world);
  }

  @Override
  protected Map<String, Operation> operations() {
    return Map.of(
        "GetCallerIdentity", this::getCallerIdentity,
        "AssumeRole", this::assumeRole,
        "AssumeRoleWithWebIdentity", this::assumeRoleWithWebIdentity);
  }

  @Override
  protected Set<String> unsignedOperations() {
    return Set.of("AssumeRoleWithWebIdentity");
  }

  /** The token is the proof; there is no signature. */
  private void assumeRoleWithWebIdentity(Call call, Form form, Xml result) {
    WebIdentity.Assumed assumed =
        webIdentity.assume(
            form.required("RoleArn"),
            form.required("RoleSessionName"),
            form.required("WebIdentityToken"),
            form.number("DurationSeconds", 900, 43_200, 3600),
            call.region());
    describe(assumed.session(), result);
    result
        .text("SubjectFromWebIdentityToken", assumed.claims().subject())
        .text("Provider", assumed.provider().arn())
        .text("Audience", assumed.claims().audience());
  }

  private void assumeRole(Call call, Form form, Xml result) {
    describe(assumeRole.assume(call, form), result);
  }

  private static void describe(Session session, Xml result) {
    result
        .element(
            "Credentials",
            xml ->
                xml.text("AccessKeyId", session.accessKeyId())
                    .text("SecretAccessKey", session.secretAccessKey())
                    .text("SessionToken", session.sessionToken())
                    .text("Expiration", session.caller().expires()))
        .element(
            "AssumedRoleUser",
            xml ->
                xml.text("AssumedRoleId", session.caller().userId())
                    .text("Arn", session.caller().principalArn()));
  }

  /** Needs no permission. */
  private void getCallerIdentity(Call call, Form form, Xml result) {
    result
        .text("UserId", call.caller().userId())
        .text("Account", call.caller().account())
        .text("Arn", call.caller().principalArn());
  }
}
