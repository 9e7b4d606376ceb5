/** Tests of the gateway to the DIAN, over real HTTP where it calls. */
@NullMarked
package co.acuse.submitter.gateway.dian;

import org.jspecify.annotations.NullMarked;
