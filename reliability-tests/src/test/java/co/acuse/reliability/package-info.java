/** Tests of the command and of whole runs. */
@NullMarked
package co.acuse.reliability;

import org.jspecify.annotations.NullMarked;
