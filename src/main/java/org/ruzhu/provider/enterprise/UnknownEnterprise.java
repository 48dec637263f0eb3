package org.ruzhu.provider.enterprise;

/** The provider has not said yet which enterprise it is. */
public class UnknownEnterprise extends RuntimeException {

	UnknownEnterprise(String providerId) {
		super("Provider " + providerId + " is not identified");
	}

}
