/** The faults: how each strikes the cluster, and how it ends. */
@NullMarked
package co.acuse.reliability.faults;

import org.jspecify.annotations.NullMarked;
