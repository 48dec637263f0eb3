package org.ruzhu.portal.shell;

/**
 * One step of a journey.
 *
 * @param element the call activity in the market's drawing
 * @param name what the drawing calls it
 */
public record JourneyStep(String element, String name, Progress progress) {

	/** How far a step has come. */
	public enum Progress {

		DONE, CURRENT, AHEAD, BROKEN_OFF

	}

}
