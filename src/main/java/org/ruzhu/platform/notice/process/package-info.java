/**
 * Notices in the engine: the listener that sends those declared in models, and the model
 * that delivers.
 */
package org.ruzhu.platform.notice.process;
