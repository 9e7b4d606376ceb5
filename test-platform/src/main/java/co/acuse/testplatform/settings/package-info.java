/** Holds the page about settings against what the programs really read. */
@NullMarked
package co.acuse.testplatform.settings;

import org.jspecify.annotations.NullMarked;
