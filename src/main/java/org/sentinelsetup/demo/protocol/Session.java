package org.sentinelsetup.demo.protocol;

/** Temporary credentials and whom they stand for. */
public record Session(
    String accessKeyId, String secretAccessKey, String sessionToken, Caller caller) {}
