/**
 * Reading what comes from outside, within bounds that cost nothing to keep: numbers, days
 * and JSON. Nobody else reads them from text.
 */
package org.ruzhu.platform.bounds;
