/** Canonical XML held against the JDK's own canonicalizer, and what the parser must refuse. */
@NullMarked
package co.acuse.dian.xml;

import org.jspecify.annotations.NullMarked;
