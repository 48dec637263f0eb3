/** The settlement of a month in the engine. */
package org.ruzhu.membership.settlement.process;
