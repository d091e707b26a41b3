package org.sentinelsetup.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A connection that was set up before, as its stack tells of it. Whoever set it up, and on whatever
 * machine: everything is in the stack.
 *
 * @param stack the stack
 */
public record Established(StackDescription stack) {
  /** The tag by which the stacks of this program are known, and its value. */
  public static final Map.Entry<String, String> MADE_BY = Map.entry("created-by", "Sentinel Setup");

  /** The tag that holds a connection's name. */
  public static final String NAME_TAG = "sentinel-connection";

  /**
   * The tag that says that the audience was added to a provider somebody else had made; its value
   * is the provider.
   */
  public static final String AUDIENCE_TAG = "sentinel-audience-added-to";

  /**
   * Whether a stack is of this program.
   *
   * @param stack any stack
   * @return true when its tag says so
   */
  public static boolean is(StackDescription stack) {
    return isOrWas(stack) && !stack.status().equals("DELETE_COMPLETE");
  }

  /**
   * Whether a stack is of this program, or was until it was deleted.
   *
   * @param stack any stack
   * @return true when its tag says so
   */
  public static boolean isOrWas(StackDescription stack) {
    return MADE_BY.getValue().equals(stack.tags().get(MADE_BY.getKey()));
  }

  /**
   * The connection's name.
   *
   * @return what its tag says; the stack's name where there is none
   */
  public String name() {
    return stack.tags().getOrDefault(NAME_TAG, stack.name());
  }

  /**
   * The account the stack is in.
   *
   * @return 12 digits
   */
  public String account() {
    return stack.id().split(":", -1)[4];
  }

  /**
   * The log bucket.
   *
   * @return its name
   */
  public String bucket() {
    return parameter("ControlTowerS3BucketName");
  }

  /**
   * The folder of the logs.
   *
   * @return a prefix
   */
  public String prefix() {
    return parameter("BucketPrefix");
  }

  /**
   * The destination table.
   *
   * @return its name
   */
  public String table() {
    return parameter("DestinationTable");
  }

  /**
   * The keys whose policies let the role decrypt.
   *
   * @return their ARNs, none for logs that S3 encrypts with its own key
   */
  public List<String> keys() {
    return Arrays.stream(parameter("KMSKeyArn").split(",", -1))
        .map(String::strip)
        .filter(arn -> !arn.isEmpty())
        .toList();
  }

  private String parameter(String name) {
    return stack.parameters().getOrDefault(name, "");
  }
}
