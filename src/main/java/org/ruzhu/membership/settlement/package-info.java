/** The commission of orders: charged with each, rated with its month, stated to all. */
package org.ruzhu.membership.settlement;
