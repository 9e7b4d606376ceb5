/** SOAP 1.2 with WS-Addressing as the authority's service speaks it, and its WSDL. */
@NullMarked
package co.acuse.simulator.dian.soap;

import org.jspecify.annotations.NullMarked;
