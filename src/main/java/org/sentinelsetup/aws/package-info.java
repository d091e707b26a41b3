/**
 * The services of AWS, one small class each: records of the model in and out, every refusal an
 * {@link AwsCallException}. Nobody else knows the SDK.
 */
@NullMarked
package org.sentinelsetup.aws;

import org.jspecify.annotations.NullMarked;
