package org.sentinelsetup.model;

/**
 * Every answer a plan is made from. A plan made from other answers is stale.
 *
 * @param caller who deploys
 * @param source where the logs lie
 * @param cloud the Azure cloud of the workspace
 * @param workspace the workspace
 * @param email whom alarms reach
 * @param suffix the name of the connection
 */
public record SetupInputs(
    Identity caller,
    LogSource source,
    AzureCloud cloud,
    WorkspaceId workspace,
    EmailAddress email,
    Suffix suffix) {}
