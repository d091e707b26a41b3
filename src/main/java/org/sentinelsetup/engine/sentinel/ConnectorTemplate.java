package org.sentinelsetup.engine.sentinel;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.sentinelsetup.engine.ShellWords;
import org.sentinelsetup.model.Checked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The request as a template, in both of Azure's languages: an extension resource of the workspace.
 * Both are made from the one body, so that they cannot say different things.
 *
 * @param request the request
 * @see <a
 *     href="https://learn.microsoft.com/azure/azure-resource-manager/bicep/scope-extension-resources">
 *     extension resources</a>
 */
public record ConnectorTemplate(ConnectorRequest request) {
  private static final String SCHEMA =
      "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  private static final String PARAMETER = "workspaceName";
  private static final String EXPLAINED = "The name of the Log Analytics workspace, not its ID.";
  private static final String WORKSPACES = "Microsoft.OperationalInsights/workspaces";
  private static final String WORKSPACES_VERSION = "2022-10-01";
  private static final String INDENT = "  ";

  /**
   * As ARM template.
   *
   * @return JSON
   */
  public String arm() {
    ObjectNode template =
        JsonNodeFactory.instance
            .objectNode()
            .put("$schema", SCHEMA)
            .put("contentVersion", "1.0.0.0");
    ObjectNode parameter =
        template.putObject("parameters").putObject(PARAMETER).put("type", "string");
    if (!workspace().isEmpty()) {
      parameter.put("defaultValue", workspace());
    }
    parameter.putObject("metadata").put("description", EXPLAINED);
    ObjectNode connector =
        template
            .putArray("resources")
            .addObject()
            .put("type", WORKSPACES + "/providers/dataConnectors")
            .put("apiVersion", ConnectorRequest.API_VERSION)
            .put(
                "name",
                "[concat(parameters('"
                    + PARAMETER
                    + "'), '/Microsoft.SecurityInsights/"
                    + request.id()
                    + "')]");
    connector.setAll(request.body());
    return ConnectorRequest.pretty(template) + "\n";
  }

  /**
   * In Bicep.
   *
   * @return the file
   */
  public String bicep() {
    String start = workspace().isEmpty() ? "" : " = " + quoted(workspace());
    return """
        @description(%s)
        param %s string%s

        resource workspace '%s@%s' existing = {
          name: %s
        }

        resource connector 'Microsoft.SecurityInsights/dataConnectors@%s' = {
          scope: workspace
          name: %s
        %s
        }
        """
        .formatted(
            quoted(EXPLAINED),
            PARAMETER,
            start,
            WORKSPACES,
            WORKSPACES_VERSION,
            PARAMETER,
            ConnectorRequest.API_VERSION,
            quoted(request.id()),
            members(request.body(), INDENT));
  }

  /**
   * The command that deploys it, for a POSIX shell and for PowerShell alike: it is one line.
   *
   * @param file the saved template
   * @return the command, with placeholders in angle brackets for what is not known
   */
  public String deployment(String file) {
    return String.join(
        " ",
        "az deployment group create",
        "--subscription " + word(request.subscription()),
        "--resource-group " + word(request.resourceGroup()),
        "--template-file " + word(file),
        "--parameters " + word(PARAMETER + "=" + request.workspace()));
  }

  private static String word(String text) {
    return text.matches("[A-Za-z0-9_./=-]+") ? text : ShellWords.posix(text);
  }

  private String workspace() {
    return request.place().workspaceName() instanceof Checked.Valid<String>(String name)
        ? name
        : "";
  }

  private static String members(ObjectNode object, String indent) {
    return object.properties().stream()
        .map(
            (Map.Entry<String, JsonNode> member) ->
                indent + member.getKey() + ": " + value(member.getValue(), indent))
        .collect(joining("\n"));
  }

  private static String value(JsonNode node, String indent) {
    if (node instanceof ObjectNode object) {
      return "{\n" + members(object, indent + INDENT) + "\n" + indent + "}";
    }
    return node.isArray()
        ? node.valueStream()
            .map(item -> indent + INDENT + value(item, indent + INDENT) + "\n")
            .collect(joining("", "[\n", indent + "]"))
        : quoted(node.stringValue());
  }

  /**
   * A string in Bicep (learn.microsoft.com/azure/azure-resource-manager/bicep/data-types#strings).
   */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\${") + "'";
  }
}
