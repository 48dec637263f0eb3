package org.ruzhu.membership.product;

/** The certification's year is over, and its fee is not paid again. */
public class CertificationLapsedException extends RuntimeException {

	CertificationLapsedException(String caseId) {
		super("The certification of case " + caseId + " has lapsed");
	}

}
