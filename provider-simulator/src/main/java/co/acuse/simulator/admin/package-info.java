/** What concerns the whole simulator: who may administer it, outages, starting over. */
@NullMarked
package co.acuse.simulator.admin;

import org.jspecify.annotations.NullMarked;
