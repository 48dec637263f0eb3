package org.ruzhu.membership.product;

/**
 * A listing cannot begin: there is nothing to list, a listing is already open, or the
 * shop is not open.
 */
public class ListingNotPossibleException extends RuntimeException {

	ListingNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot begin a listing now");
	}

}
