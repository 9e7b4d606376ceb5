/** Events on documents: what a buyer or seller declares about an invoice after its validation. */
@NullMarked
package co.acuse.simulator.dian.events;

import org.jspecify.annotations.NullMarked;
