package org.sentinelsetup.engine.undo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sentinelsetup.aws.AwsCallException;
import org.sentinelsetup.aws.Iam;
import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.Established;
import org.sentinelsetup.model.Finding;
import org.sentinelsetup.model.OidcProvider;
import org.sentinelsetup.model.PlannedChange;
import org.sentinelsetup.model.RoleDescription;
import org.sentinelsetup.model.Text;

/**
 * Takes Sentinel's audience away from a provider that somebody else made, if this connection added
 * it and no other role of the account relies on it.
 */
final class AudienceRemoval {
  private static final Undoing NOTHING = new Undoing(List.of(), List.of(), List.of());

  private AudienceRemoval() {}

  static Undoing of(Iam iam, Established connection) {
    @Nullable String arn = connection.stack().tags().get(Established.AUDIENCE_TAG);
    if (arn == null) {
      return NOTHING;
    }
    try {
      return provider(iam, arn).map(provider -> of(iam, connection, provider)).orElse(NOTHING);
    } catch (AwsCallException e) {
      if (e.kind() == AwsCallException.Kind.DENIED) {
        return Undoing.found(
            Finding.unknown(
                Text.of("undo.audience-unseen", arn), Text.of("undo.audience-unseen-fix")));
      }
      throw e;
    }
  }

  private static Undoing of(Iam iam, Established connection, OidcProvider provider) {
    List<String> ours =
        provider.audiences().stream().filter(AudienceRemoval::isOfSentinel).toList();
    if (ours.isEmpty()) {
      return NOTHING;
    }
    Optional<RoleDescription> other =
        iam.roles().stream()
            .filter(role -> ours.stream().anyMatch(role.trustPolicy()::contains))
            .filter(role -> !role.arn().equals(connection.stack().outputs().get("SentinelRoleArn")))
            .findFirst();
    if (other.isPresent()) {
      return Undoing.found(Finding.ok(Text.of("undo.audience-in-use", other.get().name())));
    }
    List<String> after =
        provider.audiences().stream().filter(audience -> !ours.contains(audience)).toList();
    return Undoing.of(
        new PlannedChange.ProviderAudience(
            provider.arn(),
            provider.audiences(),
            after,
            List.of(
                Text.of("undo.audience-removed"), Text.of("plan.audiences-stay", after.size()))),
        List.of());
  }

  private static Optional<OidcProvider> provider(Iam iam, String arn) {
    return iam.providerArns().contains(arn) ? Optional.of(iam.provider(arn)) : Optional.empty();
  }

  private static boolean isOfSentinel(String audience) {
    for (AzureCloud cloud : AzureCloud.values()) {
      if (cloud.audience().equals(audience)) {
        return true;
      }
    }
    return false;
  }
}
