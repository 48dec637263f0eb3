package org.ruzhu.membership.product;

import java.util.List;

import org.ruzhu.platform.panel.CaseReading;

/**
 * The products of a case, as a page shows them.
 *
 * @param all from the first to the latest
 */
public record CaseProducts(List<Product> all) {

	/** The products of the page's case. They are read once per page. */
	public static CaseProducts of(CaseReading reading, Products products) {
		return reading.once(CaseProducts.class, () -> new CaseProducts(products.ofCase(reading.caseId())));
	}

}
