/**
 * The journey of a case through its market: what the journey itself does between the
 * steps that it calls.
 */
package org.ruzhu.membership.journey;
