/** How a row is hashed. */
@NullMarked
package co.acuse.audit.trail;

import org.jspecify.annotations.NullMarked;
