package org.sentinelsetup.model;

/**
 * A KMS key that the logs are encrypted with.
 *
 * @param arn the key's ARN
 * @param account the account that owns it
 * @param customerManaged whether its policy can be edited at all; AWS managed keys cannot
 * @param why where it was seen in use
 */
public record KeyInUse(String arn, String account, boolean customerManaged, Text why) {}
