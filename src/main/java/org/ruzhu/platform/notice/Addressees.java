package org.ruzhu.platform.notice;

import java.util.Optional;

/** Finds whom to tell about a case. */
public interface Addressees {

	/** The provider of a case; empty once the account and its data are gone. */
	Optional<Addressee> ofCase(String caseId);

}
