/**
 * What a run will do, made from its seed alone: issuers, sales, notes, repeats, and when which
 * fault strikes.
 */
@NullMarked
package co.acuse.reliability.plan;

import org.jspecify.annotations.NullMarked;
