/** The Factus v2 API: open a client for an account here, everything else hangs on it. */
@NullMarked
package co.acuse.factus;

import org.jspecify.annotations.NullMarked;
