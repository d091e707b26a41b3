package org.sentinelsetup.demo.service;

import java.util.Map;
import org.sentinelsetup.demo.cfn.StackApi;
import org.sentinelsetup.demo.cfn.StackStore;
import org.sentinelsetup.demo.protocol.QueryService;

/** CloudFormation. docs.aws.amazon.com/AWSCloudFormation/latest/APIReference */
public final class CloudFormation extends QueryService {
  private final Map<String, Operation> operations;

  /** The service of these stacks. */
  public CloudFormation(StackStore stacks) {
    super("cloudformation", "2010-05-15", "http://cloudformation.amazonaws.com/doc/2010-05-15/");
    operations = StackApi.of(stacks);
  }

  @Override
  protected Map<String, Operation> operations() {
    return operations;
  }
}
