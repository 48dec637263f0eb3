package org.ruzhu.provider.cases;

/**
 * A case cannot be opened, because the enterprise is permanently barred (Management
 * Regulations, 8.3).
 */
public class EnterpriseSealedException extends RuntimeException {

	EnterpriseSealedException() {
		super("A sealed enterprise opens no case");
	}

}
