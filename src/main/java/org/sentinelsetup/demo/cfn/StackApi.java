package org.sentinelsetup.demo.cfn;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sentinelsetup.demo.cfn.template.TemplateException;
import org.sentinelsetup.demo.protocol.Fault;
import org.sentinelsetup.demo.protocol.QueryService.Operation;

/** Everything CloudFormation can be asked for, by the name of the Action. */
public final class StackApi {
  private StackApi() {}

  /** The operations on the stacks of a store; a template's faults are told as ValidationError. */
  public static Map<String, Operation> of(StackStore store) {
    Map<String, Operation> operations = new HashMap<>();
    Stream.of(
            new StackQueries(store).operations(),
            new StackOrders(store).operations(),
            new ChangeSetCalls(store).operations(),
            new EventCalls(store).operations(),
            new TemplateCalls(store).operations())
        .flatMap(part -> part.entrySet().stream())
        .forEach(entry -> operations.put(entry.getKey(), guarded(entry.getValue())));
    return Map.copyOf(operations);
  }

  private static Operation guarded(Operation operation) {
    return (call, form, result) -> {
      try {
        operation.run(call, form, result);
      } catch (TemplateException e) {
        throw Fault.validation(String.valueOf(e.getMessage()));
      }
    };
  }
}
