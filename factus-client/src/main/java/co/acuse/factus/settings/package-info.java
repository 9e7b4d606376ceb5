/** Where Factus is, who we are there, and the limits every call keeps. */
@NullMarked
package co.acuse.factus.settings;

import org.jspecify.annotations.NullMarked;
