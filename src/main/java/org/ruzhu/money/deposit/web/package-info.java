/** The provider's deposit over HTTP. */
package org.ruzhu.money.deposit.web;
