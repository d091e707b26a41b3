/**
 * Templates: read as a tree, checked against the part of the language the demo cloud speaks, and
 * evaluated. Pure: nothing here knows of stacks or of time.
 */
@NullMarked
package org.sentinelsetup.demo.cfn.template;

import org.jspecify.annotations.NullMarked;
