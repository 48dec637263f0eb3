package org.ruzhu.platform.form.process;

import java.util.Optional;

import org.ruzhu.platform.form.InvalidAnswerException;

/**
 * What it means to whoever asked that a command of the engine failed. A breakdown is
 * neither.
 *
 * @param invalid the answer that is theirs to mend
 * @param refusal what the engine refuses rather than fails to do
 */
public record CommandFailure(Optional<InvalidAnswerException> invalid, Optional<EngineRefusal> refusal) {

	/** Where a request keeps the last of them; nothing there means that none failed. */
	public static final String ATTRIBUTE = CommandFailure.class.getName();

}
