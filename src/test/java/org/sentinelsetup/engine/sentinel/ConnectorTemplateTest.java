package org.sentinelsetup.engine.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;
import org.sentinelsetup.model.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The connection as a template in both of Azure's languages. */
class ConnectorTemplateTest {
  private static final Pattern MEMBER = Pattern.compile("([A-Za-z]+): ?(.*)");
  private static final Pattern RESOURCE = Pattern.compile("resource ([a-z]+) '(.+)@(.+)' .*= \\{");

  private static ConnectorTemplate template(LogType type, AzureCloud cloud) {
    return new ConnectorTemplate(ConnectorRequestTest.request(type, cloud));
  }

  private static ConnectorTemplate unplaced() {
    return new ConnectorTemplate(
        new ConnectorRequest(
            AzureCloud.COMMERCIAL,
            AzurePlace.UNKNOWN,
            ConnectorRequestTest.outputs("AWSCloudTrail", "aws")));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @ParameterizedTest
  @MethodSource("org.sentinelsetup.engine.sentinel.ConnectorRequestTest#everyLogInEveryCloud")
  void theArmTemplateHoldsTheRequestAsAResourceOfTheWorkspace(LogType type, AzureCloud cloud) {
    ConnectorTemplate made = template(type, cloud);
    JsonNode arm = json(made.arm());
    assertThat(names(arm))
        .isEqualTo(Set.of("$schema", "contentVersion", "parameters", "resources"));
    assertThat(arm.get("$schema").stringValue())
        .isEqualTo(
            "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
    assertThat(arm.get("contentVersion").stringValue()).matches("[0-9]+(\\.[0-9]+){3}");
    assertThat(arm.at("/parameters/workspaceName/type").stringValue()).isEqualTo("string");
    assertThat(arm.at("/parameters/workspaceName/defaultValue").stringValue())
        .isEqualTo("acme-sentinel");
    assertThat(arm.get("resources")).hasSize(1);
    ObjectNode resource = (ObjectNode) arm.at("/resources/0");
    assertThat(names(resource))
        .isEqualTo(Set.of("type", "apiVersion", "name", "kind", "properties"));
    assertThat(resource.get("type").stringValue())
        .isEqualTo("Microsoft.OperationalInsights/workspaces/providers/dataConnectors");
    assertThat(resource.get("apiVersion").stringValue()).isEqualTo("2023-02-01-preview");
    assertThat(resource.get("name").stringValue())
        .isEqualTo(
            "[concat(parameters('workspaceName'), '/Microsoft.SecurityInsights/"
                + made.request().id()
                + "')]");
    ObjectNode body = resource.deepCopy();
    body.remove(Set.of("type", "apiVersion", "name"));
    ConnectorShape.check(body);
    assertThat(body).isEqualTo(made.request().body());
  }

  @ParameterizedTest
  @MethodSource("org.sentinelsetup.engine.sentinel.ConnectorRequestTest#everyLogInEveryCloud")
  void bicepSaysTheSame(LogType type, AzureCloud cloud) {
    ConnectorTemplate made = template(type, cloud);
    Map<String, Bicep> resources = read(made.bicep());
    assertThat(resources).containsOnlyKeys("workspace", "connector");
    Bicep workspace = resources.get("workspace");
    assertThat(workspace.type()).isEqualTo("Microsoft.OperationalInsights/workspaces");
    assertThat(workspace.members()).isEqualTo(json("{\"name\": {\"is\": \"workspaceName\"}}"));
    Bicep connector = resources.get("connector");
    assertThat(connector.type()).isEqualTo("Microsoft.SecurityInsights/dataConnectors");
    assertThat(connector.version())
        .isEqualTo(json(made.arm()).at("/resources/0/apiVersion").stringValue());
    assertThat(connector.members().remove("scope")).isEqualTo(json("{\"is\": \"workspace\"}"));
    assertThat(connector.members().remove("name").stringValue()).isEqualTo(made.request().id());
    assertThat(connector.members()).isEqualTo(made.request().body());
    assertThat(made.bicep()).contains("param workspaceName string = 'acme-sentinel'\n");
  }

  @Test
  void withoutAWorkspacesNameItIsAskedForOnDeployment() {
    assertThat(json(unplaced().arm()).at("/parameters/workspaceName").has("defaultValue"))
        .isFalse();
    assertThat(unplaced().bicep()).contains("param workspaceName string\n");
    assertThat(unplaced().deployment("a.json"))
        .isEqualTo(
            "az deployment group create --subscription '<subscription>' --resource-group"
                + " '<resource group>' --template-file a.json --parameters"
                + " 'workspaceName=<workspace name>'");
  }

  @Test
  void theCommandNamesWhereItIsDeployed() {
    assertThat(template(LogType.CLOUDTRAIL, AzureCloud.COMMERCIAL).deployment("x y.bicep"))
        .isEqualTo(
            "az deployment group create --subscription "
                + ConnectorRequestTest.SUBSCRIPTION
                + " --resource-group 'rg-security_(eu)' --template-file 'x y.bicep'"
                + " --parameters workspaceName=acme-sentinel");
  }

  private static Set<String> names(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }

  /** A resource as it stands in the file; what is no string is kept as {@code {"is": ...}}. */
  private record Bicep(String type, String version, ObjectNode members) {}

  private static Map<String, Bicep> read(String bicep) {
    Map<String, Bicep> resources = new LinkedHashMap<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    for (String written : bicep.lines().map(String::strip).toList()) {
      Matcher resource = RESOURCE.matcher(written);
      Matcher member = MEMBER.matcher(written);
      if (resource.matches()) {
        var members = JsonMapper.shared().createObjectNode();
        resources.put(resource.group(1), new Bicep(resource.group(2), resource.group(3), members));
        open.push(members);
      } else if (written.equals("}") || written.equals("]")) {
        open.pop();
      } else if (!open.isEmpty() && open.peek().isArray()) {
        ((tools.jackson.databind.node.ArrayNode) open.peek()).add(text(written));
      } else if (!open.isEmpty() && member.matches()) {
        var inside = (ObjectNode) open.peek();
        String value = member.group(2);
        switch (value) {
          case "{" -> open.push(inside.putObject(member.group(1)));
          case "[" -> open.push(inside.putArray(member.group(1)));
          default -> {
            if (value.startsWith("'")) {
              inside.put(member.group(1), text(value));
            } else {
              inside.putObject(member.group(1)).put("is", value);
            }
          }
        }
      }
    }
    assertThat(open).isEmpty();
    return resources;
  }

  private static String text(String quoted) {
    assertThat(quoted).startsWith("'").endsWith("'");
    return quoted
        .substring(1, quoted.length() - 1)
        .replace("\\${", "${")
        .replace("\\'", "'")
        .replace("\\\\", "\\");
  }
}
