package org.sentinelsetup.demo.protocol;

/**
 * How a family of services words what is wrong with a request's credentials. Codes as collected
 * from public reports, e.g. github.com/aws/aws-sdk-java-v2/issues/1649 and
 * docs.aws.amazon.com/AmazonS3/latest/userguide/ErrorCodeBilling.html.
 */
public enum Dialect {
  /** Query services with XML answers. */
  QUERY,
  /** JSON and CBOR services. */
  JSON,
  /** S3. */
  S3;

  /** The access key or the session token is not one we gave out. */
  public Fault unknownKey() {
    return switch (this) {
      case QUERY ->
          new Fault(
              "InvalidClientTokenId",
              403,
              "The security token included in the request is invalid.");
      case JSON ->
          new Fault(
              "UnrecognizedClientException",
              400,
              "The security token included in the request is invalid.");
      case S3 ->
          new Fault("InvalidAccessKeyId", 403, "The demo cloud did not issue this access key.");
    };
  }

  /** The session is over. */
  public Fault expired() {
    String message = "The security token included in the request is expired";
    return switch (this) {
      case QUERY -> new Fault("ExpiredToken", 403, message);
      case JSON -> new Fault("ExpiredTokenException", 400, message);
      case S3 -> new Fault("ExpiredToken", 400, message);
    };
  }

  /** The signature is not the one the request should carry, or its scope is wrong. */
  public Fault badSignature(String why) {
    return this == JSON
        ? new Fault("InvalidSignatureException", 403, why)
        : new Fault("SignatureDoesNotMatch", 403, why);
  }

  /** The request was signed more than fifteen minutes away from now. */
  public Fault skewed() {
    return this == S3
        ? new Fault("RequestTimeTooSkewed", 403, "The request was signed too long ago or ahead.")
        : new Fault("RequestExpired", 400, "The request was signed too long ago or ahead.");
  }

  /** There is no signature, or only half of one. */
  public Fault incomplete(String why) {
    return this == S3
        ? new Fault("AccessDenied", 403, "Access Denied")
        : new Fault("IncompleteSignature", 400, why);
  }
}
