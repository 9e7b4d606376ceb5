/** Tests of the cluster itself: links, disk, and one sale through all of it. */
@NullMarked
package co.acuse.reliability.cluster;

import org.jspecify.annotations.NullMarked;
