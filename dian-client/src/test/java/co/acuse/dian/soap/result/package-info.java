/** How an answer's texts are read. */
@NullMarked
package co.acuse.dian.soap.result;

import org.jspecify.annotations.NullMarked;
