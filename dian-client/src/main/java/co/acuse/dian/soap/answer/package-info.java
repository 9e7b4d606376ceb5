/** Reads what came back, and says what it means. */
@NullMarked
package co.acuse.dian.soap.answer;

import org.jspecify.annotations.NullMarked;
