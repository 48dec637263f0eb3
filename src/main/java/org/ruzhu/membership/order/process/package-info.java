/** The orders' part in the models FixDelivery and CheckRefundRate. */
package org.ruzhu.membership.order.process;
