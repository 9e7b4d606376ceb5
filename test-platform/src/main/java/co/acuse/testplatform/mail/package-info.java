/** A mail server that tests can look into. */
@NullMarked
package co.acuse.testplatform.mail;

import org.jspecify.annotations.NullMarked;
