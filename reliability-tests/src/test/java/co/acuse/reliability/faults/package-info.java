/** Tests of the faults' choice; how they strike is seen where there is a cluster. */
@NullMarked
package co.acuse.reliability.faults;

import org.jspecify.annotations.NullMarked;
