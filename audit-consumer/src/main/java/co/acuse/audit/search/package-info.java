/** Finds invoices by what is known of them, page by page. */
@ApplicationModule(allowedDependencies = {"access", "stuck"})
@NullMarked
package co.acuse.audit.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
