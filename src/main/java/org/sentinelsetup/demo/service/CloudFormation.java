package org.sentinelsetup.demo.service;

import java.util.HashMap;
import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.cfn.StackApi;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService;

/**
 * CloudFormation. docs.aws.amazon.com/AWSCloudFormation/latest/APIReference
 *
 * <p>The caller's permissions for CloudFormation are looked at, those for the resources a stack
 * makes are not.
 */
public final class CloudFormation extends QueryService {
  private final Map<String, Operation> operations = new HashMap<>();

  /** The service of a world. */
  public CloudFormation(World world) {
    super("cloudformation", "2010-05-15", "http://cloudformation.amazonaws.com/doc/2010-05-15/");
    Permission permission = Permission.query(world);
    StackApi.of(world.stacks())
        .forEach(
            (action, operation) ->
                operations.put(
                    action,
                    (call, form, result) -> {
                      permission.require(
                          call, "cloudformation:" + action, resource(world, call, form));
                      form.get("RoleARN").ifPresent(role -> pass(world, permission, call, role));
                      operation.run(call, form, result);
                    }));
  }

  /**
   * A service is given a role only by somebody who may pass it, and takes only one that trusts it:
   * docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-servicerole.html
   */
  private static void pass(World world, Permission permission, Call call, String role) {
    permission.require(call, "iam:PassRole", role);
    boolean trusted =
        world
            .roles()
            .byArn(role)
            .filter(found -> found.trust().contains("cloudformation.amazonaws.com"))
            .isPresent();
    if (!trusted) {
      throw Fault.validation("Role " + role + " is invalid or cannot be assumed");
    }
  }

  @Override
  protected Map<String, Operation> operations() {
    return operations;
  }

  /** Change sets and operations are asked about by themselves, but permitted by their stack. */
  private static String resource(World world, Call call, Form form) {
    return form.get("StackName")
        .map(
            stack ->
                stack.startsWith("arn:")
                    ? stack
                    : call.place().arn("cloudformation", "stack/" + stack + "/*"))
        .or(
            () ->
                form.get("ChangeSetName")
                    .or(() -> form.get("OperationId"))
                    .flatMap(part -> world.stacks().holding(call.place(), part)))
        .orElse("*");
  }
}
