/** The services themselves: one class, or one small family of classes, a service. */
@NullMarked
package org.sentinelsetup.demo.service;

import org.jspecify.annotations.NullMarked;
