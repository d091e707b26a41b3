package org.sentinelsetup.wizard;

import org.sentinelsetup.model.AzureCloud;
import org.sentinelsetup.model.AzurePlace;

/**
 * What the person typed, worth remembering for the next time. Secrets are never typed.
 *
 * @param startUrl the start URL of Identity Center
 * @param ssoRegion the Region of Identity Center
 * @param cloud the Azure cloud
 * @param workspace the workspace ID
 * @param email the alert e-mail
 * @param suffix the name of the connection
 * @param place where the workspace is in Azure
 */
public record Answers(
    String startUrl,
    String ssoRegion,
    AzureCloud cloud,
    String workspace,
    String email,
    String suffix,
    AzurePlace place) {
  /** Nothing answered yet. */
  public static final Answers NONE =
      WizardState.answers(SignInStep.EMPTY, SentinelStep.EMPTY, AzurePlace.UNKNOWN);
}
