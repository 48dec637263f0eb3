/** Webhooks and the engine: the job that delivers an event to one endpoint. */
package org.ruzhu.desk.webhook.process;
