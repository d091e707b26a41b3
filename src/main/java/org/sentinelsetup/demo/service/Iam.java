package org.sentinelsetup.demo.service;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;
import org.sentinelsetup.demo.protocol.Xml;

/** Identity and Access Management. docs.aws.amazon.com/IAM/latest/APIReference */
public final class Iam extends QueryService {
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  /** The service of a world. */
  public Iam(World world) {
    super("iam", "2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/");
    operations.putAll(new IamRoles(world).operations());
    operations.putAll(new IamProviders(world).operations());
    operations.putAll(new IamPolicies(world).operations());
    operations.put("SimulatePrincipalPolicy", new IamSimulator(world)::simulatePrincipalPolicy);
    Permission permission = Permission.query(world);
    operations.put(
        "GetAccountSummary",
        (call, form, result) -> {
          permission.require(call, "iam:GetAccountSummary", "*");
          summary(world, call, result);
        });
  }

  @Override
  protected Map<String, Operation> operations() {
    return operations;
  }

  /**
   * Version 1: tokens of the global STS endpoint are good in the Regions that need no opting in.
   */
  private static void summary(World world, Call call, Xml result) {
    String account = call.caller().account();
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put(
        "Roles",
        Math.toIntExact(
            world.roles().all().stream().filter(role -> role.account().equals(account)).count()));
    map.put("RolesQuota", 1000);
    map.put("Providers", world.providers().list(account).size());
    map.put("GlobalEndpointTokenVersion", 1);
    result.entries("SummaryMap", map);
  }

  /** Tags of a request, by key. */
  static Map<String, String> tags(Form form) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (Form tag : form.structures("Tags")) {
      tags.put(tag.required("Key"), tag.get("Value").orElse(""));
    }
    return tags;
  }

  /** Tags as IAM answers them. */
  static void tags(Xml xml, Map<String, String> tags) {
    xml.members(
        "Tags",
        tags.entrySet(),
        (tag, entry) -> tag.text("Key", entry.getKey()).text("Value", entry.getValue()));
  }
}
