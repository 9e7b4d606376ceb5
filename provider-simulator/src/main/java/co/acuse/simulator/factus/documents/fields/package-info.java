/** What the provider asks of each field, and how it complains. */
@NullMarked
package co.acuse.simulator.factus.documents.fields;

import org.jspecify.annotations.NullMarked;
