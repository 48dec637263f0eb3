/** The markets over HTTP. */
package org.ruzhu.market.web;
