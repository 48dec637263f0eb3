/**
 * The queues as the engine keeps them: filters, marks on tasks, claims and assignments.
 */
package org.ruzhu.desk.queue.process;
