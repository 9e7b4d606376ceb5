/**
 * How a caller bounds one call, and (internal) how every call is sent and its answer classified.
 */
@NullMarked
package co.acuse.factus.call;

import org.jspecify.annotations.NullMarked;
