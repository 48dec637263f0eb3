/** The orders as the marketplace reports them: sold, delivered, confirmed, refunded. */
package org.ruzhu.membership.order;
