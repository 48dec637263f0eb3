/** The provider's pages about products. */
package org.ruzhu.membership.product.web;
