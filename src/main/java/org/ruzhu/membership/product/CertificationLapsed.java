package org.ruzhu.membership.product;

/** The certification's year is over, and its fee is not paid again. */
public class CertificationLapsed extends RuntimeException {

	CertificationLapsed(String caseId) {
		super("The certification of case " + caseId + " has lapsed");
	}

}
