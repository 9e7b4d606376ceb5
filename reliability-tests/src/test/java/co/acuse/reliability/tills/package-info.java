/** Tests of the clients. */
@NullMarked
package co.acuse.reliability.tills;

import org.jspecify.annotations.NullMarked;
