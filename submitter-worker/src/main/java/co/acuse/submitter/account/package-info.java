/** Whether an issuer's account at its provider can be used: login, company, plan, ranges. */
@NullMarked
package co.acuse.submitter.account;

import org.jspecify.annotations.NullMarked;
