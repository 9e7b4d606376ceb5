/** Tests of the agent: its hooks, its steps and its mutations. */
@NullMarked
package co.acuse.reliability.sabotage;

import org.jspecify.annotations.NullMarked;
