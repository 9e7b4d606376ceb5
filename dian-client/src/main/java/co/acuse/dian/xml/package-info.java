/** XML that is written in canonical form at once, and read with every door to the outside shut. */
@NullMarked
package co.acuse.dian.xml;

import org.jspecify.annotations.NullMarked;
