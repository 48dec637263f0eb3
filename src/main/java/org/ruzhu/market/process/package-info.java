/** A market's rules for the engine: the promises of timers, and the decision tables. */
package org.ruzhu.market.process;
