package org.sentinelsetup.model;

/**
 * What AWS said when it refused a call.
 *
 * @param service the service, as AWS abbreviates it: {@code KMS}
 * @param operation the operation: {@code PutKeyPolicy}
 * @param code AWS's error code, empty when the answer carried none
 * @param status the HTTP status, 0 when there was no answer
 * @param message AWS's own words
 * @param requestId AWS's id of the request, empty when the answer carried none
 */
public record AwsError(
    String service, String operation, String code, int status, String message, String requestId) {}
