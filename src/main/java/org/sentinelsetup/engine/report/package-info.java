/**
 * What was done, for a change ticket: one model of sections, written as HTML and as Markdown. Pure,
 * but for the one class that writes the file.
 */
@NullMarked
package org.sentinelsetup.engine.report;

import org.jspecify.annotations.NullMarked;
