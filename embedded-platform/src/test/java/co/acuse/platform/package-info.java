/** Tests of the two servers: that they keep what they were given. */
@NullMarked
package co.acuse.platform;

import org.jspecify.annotations.NullMarked;
