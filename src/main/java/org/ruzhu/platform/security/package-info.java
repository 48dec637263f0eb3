/** Who may come in, and what each may do. */
package org.ruzhu.platform.security;
