/** What every invoice must obey, each rule with a stable code. */
@NullMarked
package co.acuse.contracts.rules;

import org.jspecify.annotations.NullMarked;
