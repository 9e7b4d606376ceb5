/** What local validation finds and what it leaves in peace. */
@NullMarked
package co.acuse.dian.validation;

import org.jspecify.annotations.NullMarked;
