/**
 * The enterprise's part in the model Verify.
 */
package org.ruzhu.enterprise.process;
