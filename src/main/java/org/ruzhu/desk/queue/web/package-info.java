/** The page on which staff take and hand on work. */
package org.ruzhu.desk.queue.web;
