/**
 * A market's rules where the engine asks for them: the promises of timers, and the
 * decision tables.
 */
package org.ruzhu.market.process;
