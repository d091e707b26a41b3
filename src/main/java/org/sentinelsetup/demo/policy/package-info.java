/**
 * IAM policy documents as AWS reads them: what it refuses, and what a policy decides. Pure, and the
 * only place in the demo cloud where access is decided.
 */
@NullMarked
package org.sentinelsetup.demo.policy;

import org.jspecify.annotations.NullMarked;
