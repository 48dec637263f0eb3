/** The gateways behind the port: a sandbox, and the adapters to real ones. */
package org.ruzhu.money.payment.gateway;
