/** The way of one document from its ZIP to its verdict. */
@NullMarked
package co.acuse.simulator.dian.reception;

import org.jspecify.annotations.NullMarked;
