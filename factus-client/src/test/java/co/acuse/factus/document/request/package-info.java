/** What goes over the wire, held against approved files. */
@NullMarked
package co.acuse.factus.document.request;

import org.jspecify.annotations.NullMarked;
