package org.ruzhu.journey;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

import org.springframework.test.annotation.DirtiesContext;

/**
 * All walks in a real browser share one running demonstration, which ends with them. Its
 * clock goes forward only: {@code -Dtest='BrowserTest$TheOtherMarkets'} runs some.
 */
@RunningDemonstration
@DirtiesContext
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@Sampled
class BrowserTest {

	@AfterAll
	static void returnToThePresent() {
		ClockUtil.reset();
	}

	@Nested
	@Order(1)
	class TheOtherMarkets extends MarketsInBrowser {

	}

	@Nested
	@Order(2)
	class SomebodyLoggedOut extends LostSessionInBrowser {

	}

	@Nested
	@Order(3)
	class TheRightEvidence extends EvidenceInBrowser {

	}

	@Nested
	@Order(4)
	class TogetherAtATask extends TogetherInBrowser {

	}

	@Nested
	@Order(5)
	class PagesOfStaff extends StaffPagesInBrowser {

	}

	@Nested
	@Order(6)
	class WordsOfTasklist extends WordsInBrowser {

	}

	@Nested
	@Order(7)
	class StaffAtTheirTasks extends TasklistInBrowser {

	}

	@Nested
	@Order(8)
	class AViolation extends ViolationInBrowser {

	}

	@Nested
	@Order(9)
	class AnInvoice extends InvoiceInBrowser {

	}

	@Nested
	@Order(10)
	@Sampled.EveryTime
	class OneMarketToTheEnd extends JourneyInBrowser {

	}

}
