/** The page on which staff take and reassign work. */
package org.ruzhu.desk.queue.web;
