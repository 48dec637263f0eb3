package org.ruzhu.platform.notice;

import java.util.Optional;

/** Finds the addressee of a case's notices. */
public interface Addressees {

	/** The provider of a case; empty once the account's data are erased. */
	Optional<Addressee> ofCase(String caseId);

}
