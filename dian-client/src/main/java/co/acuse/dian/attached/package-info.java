/** The container in which the buyer gets a document together with the DIAN's answer to it. */
@NullMarked
package co.acuse.dian.attached;

import org.jspecify.annotations.NullMarked;
