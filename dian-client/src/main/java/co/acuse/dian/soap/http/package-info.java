/** One request on the wire, and what is certain about it when no answer comes. */
@NullMarked
package co.acuse.dian.soap.http;

import org.jspecify.annotations.NullMarked;
