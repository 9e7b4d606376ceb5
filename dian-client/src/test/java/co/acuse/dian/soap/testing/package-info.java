/** A DIAN to test against, a key to sign with, and answers to give. */
@NullMarked
package co.acuse.dian.soap.testing;

import org.jspecify.annotations.NullMarked;
