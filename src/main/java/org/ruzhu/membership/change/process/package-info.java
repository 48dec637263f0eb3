/** The change's part in the model ChangeMaterial. */
package org.ruzhu.membership.change.process;
