/**
 * The enterprise's part in the model Verify.
 */
package org.ruzhu.provider.enterprise.process;
