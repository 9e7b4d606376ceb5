/** What the authority has registered: issuers, their software, their numbering ranges. */
@NullMarked
package co.acuse.simulator.dian.register;

import org.jspecify.annotations.NullMarked;
