/** What is remembered from one start to the next. No token, no credential. */
@NullMarked
package org.sentinelsetup.app.settings;

import org.jspecify.annotations.NullMarked;
