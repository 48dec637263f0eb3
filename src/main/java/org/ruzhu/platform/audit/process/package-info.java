/**
 * Every completed task leaves its audit line, whoever completes it and by whatever way.
 */
package org.ruzhu.platform.audit.process;
