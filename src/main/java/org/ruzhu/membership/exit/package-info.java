/**
 * How a provider leaves a market: what still binds it, the receipt's way back, and the
 * refund.
 */
package org.ruzhu.membership.exit;
