/**
 * The commission of orders: charged with each order, rated with its month, and shown in
 * statements.
 */
package org.ruzhu.membership.settlement;
