/** Leaving a market over HTTP. */
package org.ruzhu.membership.exit.web;
