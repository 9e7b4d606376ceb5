/** Where the DIAN is, and the limits that every call keeps. */
@NullMarked
package co.acuse.dian.soap.settings;

import org.jspecify.annotations.NullMarked;
