package org.ruzhu.provider.enterprise;

/** The provider has not said yet which enterprise it is. */
public class UnknownEnterpriseException extends RuntimeException {

	UnknownEnterpriseException(String providerId) {
		super("Provider " + providerId + " is not identified");
	}

}
