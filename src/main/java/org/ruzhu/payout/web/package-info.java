/** The payout over HTTP. */
package org.ruzhu.payout.web;
