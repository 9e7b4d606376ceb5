/** Internal: the JSON mappers for requests and answers, lenient where the provider is loose. */
@NullMarked
package co.acuse.factus.json;

import org.jspecify.annotations.NullMarked;
