package org.ruzhu.joining.review;

/** What the fields of the review form are called. */
public final class ReviewFields {

	/** What the field for a category's verdict begins with; its place follows, from 1. */
	public static final String DECISION = "decision_";

	/** What the field for the reason of a category's refusal begins with. */
	public static final String CODE_OF_CATEGORY = "reasonCode_";

	/** What the field for the words on a category's refusal begins with. */
	public static final String REASON_OF_CATEGORY = "reason_";

	/** The checklist. */
	public static final String JUDGED = "judged";

	/** How the lines were judged that ask for a note. */
	public static final String NOTE = "judgementNote";

	/** The reason of a refusal. */
	public static final String CODE = "reasonCode";

	/** The words on a refusal. */
	public static final String REASON = "reason";

	/** Why it is approved although a condition is not met. */
	public static final String OVERRIDE_REASON = "overrideReason";

	/** The fields to be changed. */
	public static final String CHANGES = "changeFields";

	/** What the field for the reason of another field's change begins with. */
	public static final String CODE_OF = "code_";

	/** What the field for the words on another field's change begins with. */
	public static final String COMMENT = "comment_";

	/** How much of the promise is used, for the lists of Tasklist. */
	public static final String REVIEW_CLOCK = "reviewClock";

	private ReviewFields() {
	}

}
