/** What Acuse's services say to each other: plain Java, no framework. */
@NullMarked
package co.acuse.contracts;

import org.jspecify.annotations.NullMarked;
