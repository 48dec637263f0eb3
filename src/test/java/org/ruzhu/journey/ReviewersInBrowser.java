package org.ruzhu.journey;

import org.junit.jupiter.api.BeforeEach;

/** Reviewers in Tasklist, with two applications of two companies before them. */
abstract class ReviewersInBrowser extends BrowserJourney {

	static final Newcomer NEWCOMER = new Newcomer("tencent-classic", "lu@beichen.example", "13900000031",
			"北辰软件（示例）有限公司", "91999904MA0BCX001X", "6222000013900000031");

	static final String OTHER_COMPANY = "青禾软件（示例）有限公司";

	@Override
	protected Newcomer newcomer() {
		return NEWCOMER;
	}

	@BeforeEach
	void anApplicationIsUnderReview() {
		if (!isKnown()) {
			register();
			verify();
			applyFor("operations", "api");
		}
		taskId("UserTask_ReviewApplication");
		giveBackAllReviews();
	}

}
