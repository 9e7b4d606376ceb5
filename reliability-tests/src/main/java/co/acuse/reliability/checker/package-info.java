/** The judge: decides each invariant from the evidence alone, and knows no code of the services. */
@NullMarked
package co.acuse.reliability.checker;

import org.jspecify.annotations.NullMarked;
