package org.ruzhu.desk.insight;

/**
 * How long the completed tasks of a step took, from the moment they opened; nights and
 * holidays count.
 *
 * @param step the task's definition key
 * @param provider whether the provider did them; staff otherwise
 * @param done how many were completed
 * @param median the time that half of them took at most, in milliseconds
 * @param ninetieth the time that nine in ten of them took at most, in milliseconds
 */
public record StepTime(String step, boolean provider, int done, double median, double ninetieth) {
}
