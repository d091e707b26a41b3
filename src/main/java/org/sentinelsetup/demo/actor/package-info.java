/**
 * The two outsiders: CloudTrail, which writes log files, and Microsoft Sentinel, which fetches
 * them. They act through the same stores and the same evaluator as everybody else.
 */
@NullMarked
package org.sentinelsetup.demo.actor;

import org.jspecify.annotations.NullMarked;
