package org.ruzhu.platform.panel;

/** Where on a case's page a panel stands. */
public enum Place {

	/** Above all else: what must be known before anything is done. */
	TOP,

	/** The page's own column. */
	MAIN,

	/** The column beside it, for what is only looked at. */
	SIDE,

	/** A row among the facts of the case. */
	FACTS

}
