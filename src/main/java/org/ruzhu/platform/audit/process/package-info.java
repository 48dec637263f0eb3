/**
 * Writes audit lines for completed tasks, changes of tasks, and operations of staff in
 * the engine.
 */
package org.ruzhu.platform.audit.process;
