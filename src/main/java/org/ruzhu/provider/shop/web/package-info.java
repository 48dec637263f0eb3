/** Shops over HTTP. */
package org.ruzhu.provider.shop.web;
