/** What documents refuse, and the documents that other tests write. */
@NullMarked
package co.acuse.dian.document;

import org.jspecify.annotations.NullMarked;
