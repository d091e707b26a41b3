package org.sentinelsetup.demo.cfn.template;

import java.util.Optional;
import java.util.Set;

/**
 * What the pseudo parameters say.
 *
 * @param account twelve digits
 * @param region such as {@code eu-west-1}
 * @param partition such as {@code aws}
 * @param stackName the stack's name
 * @param stackId its ARN
 */
public record Pseudo(
    String account, String region, String partition, String stackName, String stackId) {
  /** Removes what it is the value of. */
  static final String NO_VALUE = "AWS::NoValue";

  static final Set<String> NAMES =
      Set.of(
          "AWS::AccountId",
          "AWS::Region",
          "AWS::Partition",
          "AWS::StackName",
          "AWS::StackId",
          "AWS::URLSuffix",
          NO_VALUE);

  Optional<String> value(String name) {
    return switch (name) {
      case "AWS::AccountId" -> Optional.of(account);
      case "AWS::Region" -> Optional.of(region);
      case "AWS::Partition" -> Optional.of(partition);
      case "AWS::StackName" -> Optional.of(stackName);
      case "AWS::StackId" -> Optional.of(stackId);
      case "AWS::URLSuffix" ->
          Optional.of(partition.equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
      default -> Optional.empty();
    };
  }
}
