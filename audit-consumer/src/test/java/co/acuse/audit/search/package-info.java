/** What callers find over HTTP. */
@NullMarked
package co.acuse.audit.search;

import org.jspecify.annotations.NullMarked;
