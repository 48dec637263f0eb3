package org.ruzhu.platform.panel;

/** Of what kind something is that happened in a case. */
public enum HistoryKind {

	/** A form as it was filled in. */
	FORM,

	/** A document as it was handed in. */
	DOCUMENT,

	/** What was decided, and what it rests on. */
	VERDICT,

	/** What staff noted among themselves. */
	NOTE,

	/** What the provider was told. */
	NOTICE,

	/** What was booked, found on the account, or issued. */
	MONEY,

	/** What somebody had to do, and who did it. */
	TASK,

	/** Whatever else was recorded. */
	EVENT

}
