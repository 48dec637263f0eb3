/** The provider's deposit over HTTP. */
package org.ruzhu.deposit.web;
