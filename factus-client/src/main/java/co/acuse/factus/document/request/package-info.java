/** What is sent to have a document validated, each named as in the provider's field tables. */
@NullMarked
package co.acuse.factus.document.request;

import org.jspecify.annotations.NullMarked;
