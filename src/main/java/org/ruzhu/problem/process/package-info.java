/** What the engine's failures are called. */
package org.ruzhu.problem.process;
