/** The terms of a member's contract, and their renewal. */
package org.ruzhu.membership.contract;
