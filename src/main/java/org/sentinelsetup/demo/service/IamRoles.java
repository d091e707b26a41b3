package org.sentinelsetup.demo.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Partition;
import org.sentinelsetup.demo.state.Roles;

/** What IAM does with roles and their policies. */
final class IamRoles {
  private final Roles roles;
  private final Permission permission;
  private final Partition partition;

  IamRoles(World world) {
    roles = world.roles();
    permission = Permission.query(world);
    partition = world.landscape().partition();
  }

  Map<String, Operation> operations() {
    return Map.ofEntries(
        Map.entry("CreateRole", this::createRole),
        Map.entry("GetRole", this::getRole),
        Map.entry("DeleteRole", this::deleteRole),
        Map.entry("ListRoles", this::listRoles),
        Map.entry("PutRolePolicy", this::putRolePolicy),
        Map.entry("GetRolePolicy", this::getRolePolicy),
        Map.entry("DeleteRolePolicy", this::deleteRolePolicy),
        Map.entry("ListRolePolicies", this::listRolePolicies),
        Map.entry("ListAttachedRolePolicies", this::listAttachedRolePolicies),
        Map.entry("UpdateAssumeRolePolicy", this::updateAssumeRolePolicy));
  }

  private void createRole(Call call, Form form, Xml result) {
    String name = form.required("RoleName");
    String path = form.get("Path").orElse("/");
    permission.require(
        call,
        "iam:CreateRole",
        partition.arn("iam", call.caller().account(), "role" + path + name));
    Roles.Details details =
        new Roles.Details(
            path,
            form.get("Description").orElse(""),
            form.number("MaxSessionDuration", 3600, 43_200, 3600),
            Iam.tags(form),
            form.get("PermissionsBoundary"));
    IamRole role =
        roles.createRole(
            call.caller().account(), name, form.required("AssumeRolePolicyDocument"), details);
    result.element("Role", xml -> write(xml, role));
  }

  private void getRole(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:GetRole");
    result.element("Role", xml -> write(xml, role));
  }

  private void deleteRole(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:DeleteRole");
    roles.deleteRole(role.account(), role.name());
  }

  private void listRoles(Call call, Form form, Xml result) {
    String account = call.caller().account();
    permission.require(call, "iam:ListRoles", partition.role(account, ""));
    String prefix = form.get("PathPrefix").orElse("/");
    result.members(
        "Roles",
        roles.all().stream()
            .filter(role -> role.account().equals(account) && role.path().startsWith(prefix))
            .toList(),
        IamRoles::write);
    result.text("IsTruncated", false);
  }

  private void putRolePolicy(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:PutRolePolicy");
    roles.putRolePolicy(
        role.account(), role.name(), form.required("PolicyName"), form.required("PolicyDocument"));
  }

  private void getRolePolicy(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:GetRolePolicy");
    String policy = form.required("PolicyName");
    result
        .text("RoleName", role.name())
        .text("PolicyName", policy)
        .text("PolicyDocument", encoded(roles.getRolePolicy(role.account(), role.name(), policy)));
  }

  private void deleteRolePolicy(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:DeleteRolePolicy");
    roles.deleteRolePolicy(role.account(), role.name(), form.required("PolicyName"));
  }

  private void listRolePolicies(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:ListRolePolicies");
    result.members("PolicyNames", role.policies().keySet()).text("IsTruncated", false);
  }

  private void listAttachedRolePolicies(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:ListAttachedRolePolicies");
    BiConsumer<Xml, String> one =
        (xml, arn) ->
            xml.text("PolicyName", arn.substring(arn.lastIndexOf('/') + 1)).text("PolicyArn", arn);
    result.members("AttachedPolicies", role.attached(), one).text("IsTruncated", false);
  }

  private void updateAssumeRolePolicy(Call call, Form form, Xml result) {
    IamRole role = permitted(call, form, "iam:UpdateAssumeRolePolicy");
    roles.updateAssumeRolePolicy(role.account(), role.name(), form.required("PolicyDocument"));
  }

  /** The role of the request, if the caller may; who may not does not learn whether it exists. */
  private IamRole permitted(Call call, Form form, String action) {
    String account = call.caller().account();
    String name = form.required("RoleName");
    String arn = roles.find(account, name).map(IamRole::arn).orElse("role " + name);
    permission.require(call, action, arn);
    return roles.getRole(account, name);
  }

  private static void write(Xml xml, IamRole role) {
    xml.text("Path", role.path())
        .text("RoleName", role.name())
        .text("RoleId", role.id())
        .text("Arn", role.arn())
        .text("CreateDate", role.created())
        .text("AssumeRolePolicyDocument", encoded(role.trust()));
    if (!role.description().isEmpty()) {
      xml.text("Description", role.description());
    }
    xml.text("MaxSessionDuration", role.maxSession());
    if (!role.tags().isEmpty()) {
      Iam.tags(xml, role.tags());
    }
    xml.element(
        "RoleLastUsed",
        last ->
            role.lastUsed()
                .ifPresent(
                    use -> last.text("LastUsedDate", use.when()).text("Region", use.region())));
  }

  /** Documents are percent-encoded as in RFC 3986: a space is {@code %20}. */
  static String encoded(String json) {
    return URLEncoder.encode(json, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
