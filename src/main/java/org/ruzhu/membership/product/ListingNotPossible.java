package org.ruzhu.membership.product;

/** There is nothing to list, or a listing is open already. */
public class ListingNotPossible extends RuntimeException {

	ListingNotPossible(String caseId) {
		super("Case " + caseId + " cannot begin a listing now");
	}

}
