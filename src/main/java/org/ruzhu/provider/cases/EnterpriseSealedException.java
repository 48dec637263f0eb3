package org.ruzhu.provider.cases;

/** The enterprise was expelled and is never admitted again (003, 8.3). */
public class EnterpriseSealedException extends RuntimeException {

	EnterpriseSealedException() {
		super("A sealed enterprise opens no case");
	}

}
