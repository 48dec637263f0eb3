/** The provider's pages about products. */
package org.ruzhu.product.web;
