package org.ruzhu.portal.shell;

/**
 * One step of a journey.
 *
 * @param element the id of the call activity in the market's model
 * @param name its name in the model
 */
public record JourneyStep(String element, String name, Progress progress) {

	/** The progress of a step. */
	public enum Progress {

		DONE, CURRENT, AHEAD, BROKEN_OFF,
		/** Passed, and nobody had anything to do in it. */
		NOT_NEEDED

	}

}
