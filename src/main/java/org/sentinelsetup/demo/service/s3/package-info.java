/** S3: buckets, objects and notifications, in XML written and read by hand. */
@NullMarked
package org.sentinelsetup.demo.service.s3;

import org.jspecify.annotations.NullMarked;
