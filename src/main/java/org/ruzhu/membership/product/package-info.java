/** The products a provider offers in a market, from draft to delisting. */
package org.ruzhu.membership.product;
