package org.sentinelsetup.demo.cfn.provider;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.state.IamRole;
import org.sentinelsetup.demo.state.Roles;
import tools.jackson.databind.node.ObjectNode;

/** AWS::IAM::Role. */
final class RoleProvider implements Provider {
  private static final int LONGEST_NAME = 64;

  private final Roles roles;

  RoleProvider(Roles roles) {
    this.roles = roles;
  }

  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    String name = new Properties(properties).text("RoleName", "");
    return roles.find(site.place().account(), name).map(IamRole::name);
  }

  @Override
  public Made create(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    String account = site.place().account();
    String fresh = site.freshName();
    String name =
        properties.text("RoleName", fresh.substring(Math.max(0, fresh.length() - LONGEST_NAME)));
    IamRole role =
        roles.createRole(
            account, name, properties.document("AssumeRolePolicyDocument"), details(properties));
    try {
      policies(properties)
          .forEach((policy, json) -> roles.putRolePolicy(account, name, policy, json));
    } catch (Fault fault) {
      remove(account, name, policies(properties));
      throw fault;
    }
    return made(role);
  }

  private static Roles.Details details(Properties properties) {
    String seconds = properties.text("MaxSessionDuration", "3600");
    return new Roles.Details(
        properties.text("Path", "/"),
        properties.text("Description", ""),
        Integer.parseInt(seconds),
        properties.tags(),
        Optional.of(properties.text("PermissionsBoundary", "")).filter(arn -> !arn.isEmpty()));
  }

  private static Map<String, String> policies(Properties properties) {
    return properties.documents("Policies", "PolicyName", "PolicyDocument");
  }

  private static Made made(IamRole role) {
    return new Made(role.name(), Map.of("Arn", role.arn(), "RoleId", role.id()));
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    Properties was = new Properties(before);
    Properties properties = new Properties(now);
    String account = site.place().account();
    String name = made.physicalId();
    IamRole role = roles.getRole(account, name);
    roles.updateAssumeRolePolicy(account, name, properties.document("AssumeRolePolicyDocument"));
    Map<String, String> policies = policies(properties);
    policies.forEach((policy, json) -> roles.putRolePolicy(account, name, policy, json));
    policies(was).keySet().stream()
        .filter(policy -> !policies.containsKey(policy))
        .filter(role.policies()::containsKey)
        .forEach(policy -> roles.deleteRolePolicy(account, name, policy));
    roles.describe(account, name, details(properties));
    return made;
  }

  /** Takes the template's own policies along; others make IAM refuse. */
  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    remove(site.place().account(), made.physicalId(), policies(new Properties(properties)));
  }

  private void remove(String account, String name, Map<String, String> own) {
    roles
        .find(account, name)
        .ifPresent(
            role -> {
              own.keySet().stream()
                  .filter(role.policies()::containsKey)
                  .forEach(policy -> roles.deleteRolePolicy(account, name, policy));
              roles.deleteRole(account, name);
            });
  }
}
