package org.ruzhu.membership.product;

/**
 * The case may not create products: its agreement is not signed yet, or the provider is
 * leaving.
 */
public class NoProductRightsException extends RuntimeException {

	private final String caseId;

	NoProductRightsException(String caseId) {
		super("Case " + caseId + " has no product rights");
		this.caseId = caseId;
	}

	public String caseId() {
		return this.caseId;
	}

}
