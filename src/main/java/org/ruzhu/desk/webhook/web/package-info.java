/** The pages on which staff set up webhooks and look after their deliveries. */
package org.ruzhu.desk.webhook.web;
