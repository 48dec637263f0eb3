package org.ruzhu.membership.product;

/** How a product reaches its user. */
public enum Delivery {

	IMAGE, SAAS, API, SERVICE

}
