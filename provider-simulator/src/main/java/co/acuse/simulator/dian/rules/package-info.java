/** The authority's rules on what a document says (annex 1.9), one class for each part of it. */
@NullMarked
package co.acuse.simulator.dian.rules;

import org.jspecify.annotations.NullMarked;
