/** Leaving a market over HTTP. */
package org.ruzhu.exit.web;
