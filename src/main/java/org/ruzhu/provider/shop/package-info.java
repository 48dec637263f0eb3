/** The state of a provider's shop: the strictest of the restrictions in force. */
package org.ruzhu.provider.shop;
