/** The calls against a service that answers as the DIAN does, or fails as it does. */
@NullMarked
package co.acuse.dian.soap;

import org.jspecify.annotations.NullMarked;
