/** Tasks that wait for providers: reminders of them, and what lapses without them. */
package org.ruzhu.joining.waiting;
