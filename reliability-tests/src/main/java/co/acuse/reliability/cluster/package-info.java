/**
 * The services, the broker, PostgreSQL and the simulators as processes, and the links between them,
 * all of which can be broken.
 */
@NullMarked
package co.acuse.reliability.cluster;

import org.jspecify.annotations.NullMarked;
