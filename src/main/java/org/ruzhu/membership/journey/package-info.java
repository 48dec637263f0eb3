/**
 * The journey of a case through its market: what the journey itself does between its
 * steps.
 */
package org.ruzhu.membership.journey;
