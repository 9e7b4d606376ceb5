/** What goes to a provider adds up to what was accepted. */
@NullMarked
package co.acuse.contracts.provider;

import org.jspecify.annotations.NullMarked;
