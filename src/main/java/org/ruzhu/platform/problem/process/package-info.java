/** What the engine's failures are called. */
package org.ruzhu.platform.problem.process;
