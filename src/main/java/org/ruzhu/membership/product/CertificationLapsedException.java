package org.ruzhu.membership.product;

/** The certification has expired, because its fee was not paid again. */
public class CertificationLapsedException extends RuntimeException {

	CertificationLapsedException(String caseId) {
		super("The certification of case " + caseId + " has lapsed");
	}

}
