/** What a call can end in, as sealed types, with the raw exchange for an audit. */
@NullMarked
package co.acuse.factus.result;

import org.jspecify.annotations.NullMarked;
