/**
 * What the demo cloud knows of each resource type: properties, attributes, what cannot be changed.
 */
@NullMarked
package org.sentinelsetup.demo.cfn.type;

import org.jspecify.annotations.NullMarked;
