/** XML from strangers, read without trusting it. */
@NullMarked
package co.acuse.simulator.dian.xml;

import org.jspecify.annotations.NullMarked;
