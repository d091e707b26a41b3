package org.sentinelsetup.demo.cfn.provider;

import java.util.Map;
import java.util.Optional;
import org.sentinelsetup.demo.state.Providers;
import tools.jackson.databind.node.ObjectNode;

/** AWS::IAM::OIDCProvider. */
final class OidcProvider implements Provider {
  private final Providers providers;

  OidcProvider(Providers providers) {
    this.providers = providers;
  }

  /** Its identifier is an ARN that only its making brings: nothing to be found out early. */
  @Override
  public Optional<String> taken(Site site, ObjectNode properties) {
    return Optional.empty();
  }

  @Override
  public Made create(Site site, ObjectNode node) {
    Properties properties = new Properties(node);
    String arn =
        providers
            .create(
                site.place().account(),
                properties.text("Url", ""),
                properties.texts("ClientIdList"),
                properties.texts("ThumbprintList"),
                properties.tags())
            .arn();
    return new Made(arn, Map.of("Arn", arn));
  }

  @Override
  public Made update(Site site, Made made, ObjectNode before, ObjectNode now) {
    Properties properties = new Properties(now);
    providers.update(
        site.place().account(),
        made.physicalId(),
        properties.texts("ClientIdList"),
        properties.texts("ThumbprintList"));
    providers.tag(site.place().account(), made.physicalId(), properties.tags());
    return made;
  }

  @Override
  public void delete(Site site, Made made, ObjectNode properties) {
    providers.delete(site.place().account(), made.physicalId());
  }
}
