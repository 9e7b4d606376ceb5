/** Bills, notes and support documents: check, number, validate, remember. */
@NullMarked
package co.acuse.simulator.factus.documents;

import org.jspecify.annotations.NullMarked;
