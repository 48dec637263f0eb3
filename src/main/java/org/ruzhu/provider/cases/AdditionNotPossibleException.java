package org.ruzhu.provider.cases;

/** Only a member can add categories, one application at a time. */
public class AdditionNotPossibleException extends RuntimeException {

	AdditionNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot have categories added now");
	}

}
