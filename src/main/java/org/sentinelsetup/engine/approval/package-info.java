/**
 * A plan as a file, for a second person to read and approve, and the comparison of a plan made
 * afresh with one that was approved.
 */
@NullMarked
package org.sentinelsetup.engine.approval;

import org.jspecify.annotations.NullMarked;
