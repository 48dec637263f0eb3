/** The staff's identities and rights, which the engine keeps. */
package org.ruzhu.platform.security.process;
