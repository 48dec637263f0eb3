/**
 * The pages about notices: undelivered deliveries, and a provider's choice of channels.
 */
package org.ruzhu.platform.notice.web;
