/** Shops over HTTP. */
package org.ruzhu.shop.web;
