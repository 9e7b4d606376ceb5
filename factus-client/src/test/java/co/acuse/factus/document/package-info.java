/** What a user of the document calls notices. */
@NullMarked
package co.acuse.factus.document;

import org.jspecify.annotations.NullMarked;
