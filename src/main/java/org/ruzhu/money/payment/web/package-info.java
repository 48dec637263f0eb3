/** Paying over HTTP, for providers, gateways and finance. */
package org.ruzhu.money.payment.web;
