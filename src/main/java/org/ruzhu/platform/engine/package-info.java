/** The workflow engine's configuration: deployment, tenants and the one clock. */
package org.ruzhu.platform.engine;
