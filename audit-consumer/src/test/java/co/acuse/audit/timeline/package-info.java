/** What a till sees of one invoice. */
@NullMarked
package co.acuse.audit.timeline;

import org.jspecify.annotations.NullMarked;
