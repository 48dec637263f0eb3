package org.ruzhu;

import org.junit.jupiter.api.Nested;

import org.springframework.test.context.TestPropertySource;

import org.ruzhu.joining.review.web.StaffPagesTest;
import org.ruzhu.membership.exit.web.ExitPagesTest;
import org.ruzhu.membership.order.web.OrderReportsTest;
import org.ruzhu.money.deposit.process.PayDepositProcessTest;
import org.ruzhu.money.payment.PayOnlineTest;
import org.ruzhu.money.statement.web.StatementPagesTest;
import org.ruzhu.platform.security.StaffWorkTest;
import org.ruzhu.portal.precheck.web.PreCheckApiTest;

/** A class for each surface once more, on the database that the demonstration uses. */
@TestPropertySource(properties = "ruzhu.test.database=h2")
class OnH2Test {

	@Nested
	class TheStaffsPages extends StaffPagesTest {

	}

	@Nested
	class TheStaffsWork extends StaffWorkTest {

	}

	@Nested
	class TheProvidersPages extends ExitPagesTest {

	}

	@Nested
	class Orders extends OrderReportsTest {

	}

	@Nested
	class Statements extends StatementPagesTest {

	}

	@Nested
	class Payments extends PayOnlineTest {

	}

	@Nested
	class AModel extends PayDepositProcessTest {

	}

	@Nested
	class TheProgramsInterface extends PreCheckApiTest {

	}

}
