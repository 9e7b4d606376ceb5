/** What an invoice costs in CPU, against the one signature that nobody can do without. */
@NullMarked
package co.acuse.benchmarks;

import org.jspecify.annotations.NullMarked;
