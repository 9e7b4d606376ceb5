/** Internal: the one login that all calls of an account share. */
@NullMarked
package co.acuse.factus.auth;

import org.jspecify.annotations.NullMarked;
