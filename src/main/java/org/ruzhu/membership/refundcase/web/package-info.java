/** Refund cases on the staff's page of a case. */
package org.ruzhu.membership.refundcase.web;
