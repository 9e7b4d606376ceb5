/** A document as the provider tells it. */
@NullMarked
package co.acuse.simulator.factus.documents.body;

import org.jspecify.annotations.NullMarked;
