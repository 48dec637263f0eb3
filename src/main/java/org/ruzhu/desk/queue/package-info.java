/**
 * The staff's queues: the lists in Tasklist, who takes which task next, and who may take
 * it at all.
 */
package org.ruzhu.desk.queue;
