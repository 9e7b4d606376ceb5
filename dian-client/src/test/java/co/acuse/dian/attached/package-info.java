/** Tests of the container for the buyer: what goes in comes out, and nothing else gets in. */
@NullMarked
package co.acuse.dian.attached;

import org.jspecify.annotations.NullMarked;
