/** Who may ask what: calls checked and handed to whoever answers them. */
@NullMarked
package co.acuse.simulator.dian.service;

import org.jspecify.annotations.NullMarked;
