/**
 * What the portal reads off the engine: whose turn it is, and how far a journey has come.
 */
package org.ruzhu.portal.shell.process;
