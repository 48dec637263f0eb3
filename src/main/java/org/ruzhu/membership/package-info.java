/**
 * A member's life with the market: products, orders, changes, rules, and leaving. Stands
 * on money, joining, provider, market and platform.
 */
package org.ruzhu.membership;
