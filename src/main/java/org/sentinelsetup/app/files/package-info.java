/** Folders and files of the product, readable by their owner only. */
@NullMarked
package org.sentinelsetup.app.files;

import org.jspecify.annotations.NullMarked;
