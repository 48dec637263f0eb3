/** How a provider's shop stands: the strictest of the restrictions in force. */
package org.ruzhu.provider.shop;
