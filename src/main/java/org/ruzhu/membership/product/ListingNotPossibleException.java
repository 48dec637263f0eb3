package org.ruzhu.membership.product;

/** There is nothing to list, or a listing is open already. */
public class ListingNotPossibleException extends RuntimeException {

	ListingNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot begin a listing now");
	}

}
