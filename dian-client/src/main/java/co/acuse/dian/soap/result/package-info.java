/** What a call to the DIAN can end in, as sealed types, with the raw exchange for an audit. */
@NullMarked
package co.acuse.dian.soap.result;

import org.jspecify.annotations.NullMarked;
