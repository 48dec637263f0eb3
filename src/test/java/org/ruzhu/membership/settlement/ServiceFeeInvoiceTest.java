package org.ruzhu.membership.settlement;

import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.money.invoice.InvoiceNotPossibleException;
import org.ruzhu.money.invoice.InvoiceableCharge;
import org.ruzhu.money.invoice.Invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The platform service fee of a month, as it is invoiced: 10 % of what was sold. */
@RuzhuTest
class ServiceFeeInvoiceTest extends SettlementTest {

	private static final String FEE_MARKET = "tencent-2019";

	private static final YearMonth MONTH = YearMonth.of(2018, 5);

	@Autowired
	private Invoices invoices;

	@Override
	protected String market() {
		return FEE_MARKET;
	}

	@Test
	void aSettledMonthIsInvoicedAsTheLedgerHasItLessWhatIsGivenBackLater() {
		LocalDate day = MONTH.atDay(20);
		String order = sell(FEE_MARKET, "saas", "1000", false, day);
		sell(FEE_MARKET, "custom", "500", false, day);
		assertThat(this.invoices.invoiceable(this.caseId)).as("before it is settled").isEmpty();
		settle(FEE_MARKET, MONTH);
		InvoiceableCharge charge = charge();
		assertThat(charge.charge().fen()).isEqualTo(15_000).isEqualTo(charged());
		assertThat(charge.charge().month()).isEqualTo(MONTH);
		assertThat(charge.from()).isEqualTo("2018-06-04");
		say(FEE_MARKET, refund(order, "300", day.plusMonths(1)));
		settle(FEE_MARKET, MONTH.plusMonths(1));
		assertThat(charge().charge().fen()).isEqualTo(12_000).isEqualTo(charged());
		this.jdbc.sql("delete from charge_reduction where case_id = ?").param(this.caseId).update();
		assertThatExceptionOfType(InvoiceNotPossibleException.class)
			.isThrownBy(() -> this.invoices.begin(this.caseId, this.providerId, charge().charge().key()))
			.as("given back before reductions were known")
			.withMessageContaining("invoice.more");
	}

	private InvoiceableCharge charge() {
		assertThat(this.invoices.invoiceable(this.caseId)).hasSize(1);
		return this.invoices.invoiceable(this.caseId).get(0);
	}

}
