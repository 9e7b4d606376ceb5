/**
 * Small plays on a running cluster: one in which each broken rule does harm, and a drill in which a
 * process dies at every step.
 */
@NullMarked
package co.acuse.reliability.scenario;

import org.jspecify.annotations.NullMarked;
