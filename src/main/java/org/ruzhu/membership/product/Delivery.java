package org.ruzhu.membership.product;

/** How a product is delivered to its user. */
public enum Delivery {

	IMAGE, SAAS, API, SERVICE

}
