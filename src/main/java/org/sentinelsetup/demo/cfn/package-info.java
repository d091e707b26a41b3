/** Stacks: change sets, operations on the demo clock, and what makes each type of resource. */
@NullMarked
package org.sentinelsetup.demo.cfn;

import org.jspecify.annotations.NullMarked;
