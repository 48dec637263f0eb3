/**
 * What a failure is called that no feature has explained: a lost race, something unknown,
 * a text that cannot be kept.
 */
package org.ruzhu.platform.problem;
