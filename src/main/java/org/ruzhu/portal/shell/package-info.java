/**
 * The shell of the provider's pages: layout, home, case page, and the renderer of the
 * forms a provider fills in.
 */
package org.ruzhu.portal.shell;
