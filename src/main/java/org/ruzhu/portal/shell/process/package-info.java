/**
 * What the portal reads from the engine: who has to act next, and the progress of a
 * journey.
 */
package org.ruzhu.portal.shell.process;
