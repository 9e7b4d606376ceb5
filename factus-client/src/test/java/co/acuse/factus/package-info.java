/** What a user of the client notices, seen over a real socket. */
@NullMarked
package co.acuse.factus;

import org.jspecify.annotations.NullMarked;
