/** Whether an issuer's account at its provider can be used: login, company, plan, ranges. */
@ApplicationModule(
    allowedDependencies = {"command", "gateway", "submission", "submission :: lanes"})
@NullMarked
package co.acuse.submitter.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
