/** The payout over HTTP. */
package org.ruzhu.money.payout.web;
