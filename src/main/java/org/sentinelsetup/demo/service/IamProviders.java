package org.sentinelsetup.demo.service;

import java.util.Map;
import org.sentinelsetup.demo.World;
import org.sentinelsetup.demo.protocol.Call;
import org.sentinelsetup.demo.protocol.Form;
import org.sentinelsetup.demo.protocol.QueryService.Operation;
import org.sentinelsetup.demo.protocol.Xml;
import org.sentinelsetup.demo.state.Providers;

/** What IAM does with OpenID Connect providers. */
final class IamProviders {
  private static final String ARN = "OpenIDConnectProviderArn";

  private final Providers providers;
  private final Permission permission;

  IamProviders(World world) {
    providers = world.providers();
    permission = Permission.query(world);
  }

  Map<String, Operation> operations() {
    return Map.of(
        "CreateOpenIDConnectProvider", this::create,
        "GetOpenIDConnectProvider", this::get,
        "ListOpenIDConnectProviders", this::list,
        "DeleteOpenIDConnectProvider", this::delete,
        "AddClientIDToOpenIDConnectProvider", this::addClientId,
        "RemoveClientIDFromOpenIDConnectProvider", this::removeClientId);
  }

  private void create(Call call, Form form, Xml result) {
    String account = call.caller().account();
    String url = form.required("Url");
    String arn = providers.arn(account, url.replaceFirst("^https://", ""));
    permission.require(call, "iam:CreateOpenIDConnectProvider", arn);
    Providers.Provider made =
        providers.create(
            account, url, form.list("ClientIDList"), form.list("ThumbprintList"), Iam.tags(form));
    result.text(ARN, made.arn());
  }

  private void get(Call call, Form form, Xml result) {
    Providers.Provider provider = permitted(call, form, "iam:GetOpenIDConnectProvider");
    result
        .text("Url", provider.url())
        .members("ClientIDList", provider.clientIds())
        .members("ThumbprintList", provider.thumbprints())
        .text("CreateDate", provider.created());
    Iam.tags(result, provider.tags());
  }

  private void list(Call call, Form form, Xml result) {
    permission.require(call, "iam:ListOpenIDConnectProviders", "*");
    result.members(
        "OpenIDConnectProviderList",
        providers.list(call.caller().account()),
        (xml, provider) -> xml.text("Arn", provider.arn()));
  }

  private void delete(Call call, Form form, Xml result) {
    String arn = form.required(ARN);
    permission.require(call, "iam:DeleteOpenIDConnectProvider", arn);
    providers.delete(call.caller().account(), arn);
  }

  private void addClientId(Call call, Form form, Xml result) {
    Providers.Provider provider = permitted(call, form, "iam:AddClientIDToOpenIDConnectProvider");
    providers.addClientId(provider.account(), provider.arn(), form.required("ClientID"));
  }

  private void removeClientId(Call call, Form form, Xml result) {
    Providers.Provider provider =
        permitted(call, form, "iam:RemoveClientIDFromOpenIDConnectProvider");
    providers.removeClientId(provider.account(), provider.arn(), form.required("ClientID"));
  }

  private Providers.Provider permitted(Call call, Form form, String action) {
    String arn = form.required(ARN);
    permission.require(call, action, arn);
    return providers.get(call.caller().account(), arn);
  }
}
