package org.sentinelsetup.demo.service;

import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.Roles;

/**
 * What IAM tells of managed policies. Each of the demo's has one version.
 * docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html
 */
final class IamPolicies {
  private static final String ONLY = "v1";

  private final Roles roles;
  private final Permission permission;

  IamPolicies(World world) {
    roles = world.roles();
    permission = Permission.query(world);
  }

  Map<String, Operation> operations() {
    return Map.of(
        "AttachRolePolicy",
        this::attach,
        "GetPolicy",
        this::get,
        "GetPolicyVersion",
        this::version);
  }

  private void attach(Call call, Form form, Xml result) {
    String account = call.caller().account();
    String name = form.required("RoleName");
    String arn = roles.find(account, name).map(role -> role.arn()).orElse("role " + name);
    permission.require(call, "iam:AttachRolePolicy", arn);
    roles.attach(account, name, form.required("PolicyArn"));
  }

  private void get(Call call, Form form, Xml result) {
    String arn = form.required("PolicyArn");
    permission.require(call, "iam:GetPolicy", arn);
    document(arn);
    result.element(
        "Policy",
        xml ->
            xml.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1))
                .text("Arn", arn)
                .text("DefaultVersionId", ONLY)
                .text("IsAttachable", true));
  }

  private void version(Call call, Form form, Xml result) {
    String arn = form.required("PolicyArn");
    permission.require(call, "iam:GetPolicyVersion", arn);
    String document = document(arn);
    if (!form.required("VersionId").equals(ONLY)) {
      throw new Fault("NoSuchEntity", 404, "Policy " + arn + " version does not exist.");
    }
    result.element(
        "PolicyVersion",
        xml ->
            xml.text("Document", IamRoles.encoded(document))
                .text("VersionId", ONLY)
                .text("IsDefaultVersion", true));
  }

  private String document(String arn) {
    return roles
        .managed()
        .find(arn)
        .orElseThrow(() -> new Fault("NoSuchEntity", 404, "Policy " + arn + " does not exist."));
  }
}
