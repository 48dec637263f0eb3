package org.ruzhu.market;

/** How a product is delivered to its user. */
public enum Delivery {

	IMAGE, SAAS, API, SERVICE

}
