/**
 * What the authority answers: DianResponse and its relatives, and the signed ApplicationResponse.
 */
@NullMarked
package co.acuse.simulator.dian.answers;

import org.jspecify.annotations.NullMarked;
