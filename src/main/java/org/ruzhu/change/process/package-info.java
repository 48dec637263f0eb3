/** The change's part in the model ChangeMaterial. */
package org.ruzhu.change.process;
