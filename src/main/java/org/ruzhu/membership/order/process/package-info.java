/** What follows from a failed delivery, in the engine. */
package org.ruzhu.membership.order.process;
