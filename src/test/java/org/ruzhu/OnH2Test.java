package org.ruzhu;

import org.junit.jupiter.api.Nested;

import org.springframework.test.context.TestPropertySource;

import org.ruzhu.desk.insight.web.CaseSearchPagesTest;
import org.ruzhu.journey.Sampled;
import org.ruzhu.membership.order.web.OrderReportsTest;
import org.ruzhu.membership.product.web.ProductPagesTest;
import org.ruzhu.money.fee.process.PayCertificationFeeProcessTest;
import org.ruzhu.money.payment.PayOnlineTest;
import org.ruzhu.money.statement.web.StatementPagesTest;
import org.ruzhu.platform.security.StaffWorkTest;

/**
 * A class for each surface once more, on the database that the demonstration uses; a
 * build takes some of them.
 */
@Sampled(whole = true)
@TestPropertySource(properties = "ruzhu.test.database=h2")
class OnH2Test {

	@Nested
	class TheStaffsPages extends CaseSearchPagesTest {

	}

	@Nested
	class TheStaffsWork extends StaffWorkTest {

	}

	@Nested
	class TheProvidersPages extends ProductPagesTest {

	}

	@Nested
	class TheProgramsInterface extends OrderReportsTest {

	}

	@Nested
	class Statements extends StatementPagesTest {

	}

	@Nested
	class Payments extends PayOnlineTest {

	}

	@Nested
	class AModel extends PayCertificationFeeProcessTest {

	}

}
