package org.ruzhu.provider.cases;

/**
 * Categories cannot be added, or an addition cannot be withdrawn, in the current state of
 * the case.
 */
public class AdditionNotPossibleException extends RuntimeException {

	AdditionNotPossibleException(String caseId) {
		super("Case " + caseId + " cannot have categories added now");
	}

}
