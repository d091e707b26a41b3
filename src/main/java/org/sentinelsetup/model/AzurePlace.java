package org.sentinelsetup.model;

import java.util.regex.Pattern;

/**
 * Where the workspace is in Azure, as typed; empty where nothing was. Only commands and files need
 * it, and they have a placeholder for what is not known.
 *
 * @param subscription the subscription's ID
 * @param resourceGroup the workspace's resource group
 * @param workspace the workspace's name, which is not its ID
 * @see <a
 *     href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">
 *     what names may look like</a>
 */
public record AzurePlace(String subscription, String resourceGroup, String workspace) {
  /** Nothing is known. */
  public static final AzurePlace UNKNOWN = new AzurePlace("", "", "");

  private static final Pattern GUID =
      Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
  private static final Pattern GROUP =
      Pattern.compile("[\\p{L}\\p{Nd}_().-]{0,89}[\\p{L}\\p{Nd}_()-]");
  private static final Pattern WORKSPACE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]");

  /**
   * The subscription's ID.
   *
   * @return a GUID, empty when there is none; or what is wrong with it
   */
  public Checked<String> subscriptionId() {
    return read(subscription, GUID, "input.subscription");
  }

  /**
   * The resource group's name.
   *
   * @return up to 90 letters, digits and any of _ ( ) . -, not ending with a full stop; empty when
   *     there is none; or what is wrong with it
   */
  public Checked<String> resourceGroupName() {
    return read(resourceGroup, GROUP, "input.resource-group");
  }

  /**
   * The workspace's name.
   *
   * @return 4 to 63 letters, digits and hyphens, no hyphen at either end; empty when there is none;
   *     or what is wrong with it
   */
  public Checked<String> workspaceName() {
    return read(workspace, WORKSPACE, "input.workspace-name");
  }

  /**
   * Whether a command can be run as it stands.
   *
   * @return false while it has placeholders
   */
  public boolean complete() {
    return known(subscriptionId()) && known(resourceGroupName()) && known(workspaceName());
  }

  private static boolean known(Checked<String> part) {
    return part instanceof Checked.Valid<String>(String value) && !value.isEmpty();
  }

  private static Checked<String> read(String typed, Pattern pattern, String wrong) {
    String text = typed.strip();
    return text.isEmpty() || pattern.matcher(text).matches()
        ? Checked.valid(text)
        : Checked.invalid(wrong, text);
  }
}
