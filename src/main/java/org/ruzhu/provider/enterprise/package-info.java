/**
 * The enterprises behind the accounts: who they say they are, the small transfer that
 * proves it, and the seal on those who may never come back.
 */
package org.ruzhu.provider.enterprise;
