package org.sentinelsetup.engine.sentinel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.Checked;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.model.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request to Azure's API that adds the connection in Sentinel: what the connector page does on
 * "Add connection".
 *
 * <p>Its shape is that of AwsS3DataConnector (github.com/Azure/azure-rest-api-specs,
 * specification/securityinsights/.../preview/2023-02-01-preview/dataConnectors.json). Later
 * previews have the same shape; the stable versions seen so far have no such connector.
 *
 * @param cloud the workspace's Azure cloud
 * @param place where the workspace is, as far as it is known
 * @param outputs role, queue and table
 * @see <a
 *     href="https://learn.microsoft.com/azure/templates/microsoft.securityinsights/dataconnectors">
 *     the same as a template</a>
 */
public record ConnectorRequest(AzureCloud cloud, AzurePlace place, StackOutputs outputs) {
  /** The version of the API that is asked. */
  public static final String API_VERSION = "2023-02-01-preview";

  static final String KIND = "AmazonWebServicesS3";
  private static final String NEXT = " \\\n  ";
  private static final String NEXT_POWERSHELL = " `\n  ";
  private static final String BODY_FILE = "connector-body.json";

  /**
   * The connector's id. It follows from role and queue, so that a second request changes the
   * connection instead of adding another.
   *
   * @return a GUID
   */
  public String id() {
    String name = outputs.roleArn() + "\n" + outputs.queueUrl();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Where it is put.
   *
   * @return an address, with placeholders in angle brackets for what is not known
   */
  public String url() {
    return "https://"
        + cloud.management()
        + "/subscriptions/"
        + subscription()
        + "/resourceGroups/"
        + resourceGroup()
        + "/providers/Microsoft.OperationalInsights/workspaces/"
        + workspace()
        + "/providers/Microsoft.SecurityInsights/dataConnectors/"
        + id()
        + "?api-version="
        + API_VERSION;
  }

  /**
   * What is put.
   *
   * @return a JSON object
   */
  public ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("kind", KIND);
    body.set("properties", properties());
    return body;
  }

  /**
   * The same as a command of the Azure CLI, for a POSIX shell.
   *
   * @return one command on several lines
   */
  public String posix() {
    return String.join(
        NEXT,
        "az rest --method put",
        "--url " + ShellWords.posix(url()),
        "--body " + ShellWords.posix(JsonMapper.shared().writeValueAsString(body())));
  }

  /**
   * The same for PowerShell. On Windows {@code az} is a batch file, which loses the quotes of JSON
   * (learn.microsoft.com/cli/azure/use-azure-cli-successfully-quoting): the body is written into a
   * file first. {@code @file} is what {@code az rest --help} names for that.
   *
   * @return two commands, the first of which writes the file
   */
  public String powerShell() {
    return "@'\n"
        + pretty(body())
        + "\n'@ | Set-Content -Encoding ascii "
        + BODY_FILE
        + "\n"
        + String.join(
            NEXT_POWERSHELL,
            "az rest --method put",
            "--url " + ShellWords.powerShell(url()),
            "--body " + ShellWords.powerShell("@" + BODY_FILE));
  }

  /**
   * What has to be known before it is run.
   *
   * @return sentences, none when it can be run as it stands by whoever is signed in there
   */
  public List<Text> hints() {
    List<Text> hints = new ArrayList<>();
    if (cloud == AzureCloud.GOVERNMENT) {
      hints.add(Text.of("sentinel.az-government"));
    }
    if (!place.complete()) {
      hints.add(Text.of("sentinel.az-placeholders"));
    }
    return List.copyOf(hints);
  }

  ObjectNode properties() {
    ObjectNode properties =
        JsonNodeFactory.instance
            .objectNode()
            .put("destinationTable", outputs.table())
            .put("roleArn", outputs.roleArn());
    properties.putArray("sqsUrls").add(outputs.queueUrl());
    properties.putObject("dataTypes").putObject("logs").put("state", "Enabled");
    return properties;
  }

  String subscription() {
    return known(place.subscriptionId(), "<subscription>");
  }

  String resourceGroup() {
    return known(place.resourceGroupName(), "<resource group>");
  }

  String workspace() {
    return known(place.workspaceName(), "<workspace name>");
  }

  static String pretty(ObjectNode json) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static String known(Checked<String> part, String placeholder) {
    return part instanceof Checked.Valid<String>(String value) && !value.isEmpty()
        ? value
        : placeholder;
  }
}
