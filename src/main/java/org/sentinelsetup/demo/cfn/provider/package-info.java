/** What makes, changes and deletes each type of resource, in the stores every service reads. */
@NullMarked
package org.sentinelsetup.demo.cfn.provider;

import org.jspecify.annotations.NullMarked;
