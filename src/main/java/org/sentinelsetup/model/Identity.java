package org.sentinelsetup.model;

/**
 * Who the credentials in use belong to.
 *
 * @param account 12 digits
 * @param arn for a role, the ARN of its session: {@code arn:aws:sts::…:assumed-role/…}
 * @param userId for a role, its unique id, a colon and the name of the session
 */
public record Identity(String account, String arn, String userId) {}
