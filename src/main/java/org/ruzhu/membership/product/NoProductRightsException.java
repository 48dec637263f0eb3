package org.ruzhu.membership.product;

/** Products are made after the agreement is signed, and as long as the provider stays. */
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
