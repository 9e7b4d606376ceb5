/** Which addresses and limits are refused. */
@NullMarked
package co.acuse.dian.soap.settings;

import org.jspecify.annotations.NullMarked;
