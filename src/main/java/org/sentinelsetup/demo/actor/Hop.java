package org.sentinelsetup.demo.actor;

/** The links of the chain from the role to the table, in the order Sentinel walks them. */
public enum Hop {
  /** Taking on the role with a web identity token. */
  ASSUME_ROLE,
  /** {@code sqs:GetQueueUrl}. */
  QUEUE_URL,
  /** {@code sqs:GetQueueAttributes}. */
  QUEUE_ATTRIBUTES,
  /** {@code sqs:ReceiveMessage}. */
  RECEIVE,
  /** {@code sqs:ChangeMessageVisibility}. */
  VISIBILITY,
  /** {@code s3:GetObject}. */
  OBJECT,
  /** {@code kms:Decrypt}, by the role's and the key's policy. */
  DECRYPT,
  /** Reading the file as logs. */
  PARSE,
  /** {@code sqs:DeleteMessage}. */
  DELETE
}
