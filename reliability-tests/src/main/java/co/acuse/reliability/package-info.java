/**
 * Crash tests: runs all services as processes of their own, breaks them, and proves that nothing is
 * lost and nothing issued twice.
 */
@NullMarked
package co.acuse.reliability;

import org.jspecify.annotations.NullMarked;
