/** PDF, XML and e-mail of a document. */
@NullMarked
package co.acuse.simulator.factus.downloads;

import org.jspecify.annotations.NullMarked;
