package org.sentinelsetup.model;

/**
 * One filter of a notification rule, as S3 answered it.
 *
 * @param name {@code prefix} or {@code suffix}, in whatever case S3 answered
 * @param value the value as S3 stores it, special characters URL-encoded
 */
public record FilterRule(String name, String value) {}
