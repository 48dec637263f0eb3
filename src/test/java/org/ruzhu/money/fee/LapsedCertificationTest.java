package org.ruzhu.money.fee;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.AmongExampleMarkets;
import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.Walk;
import org.ruzhu.platform.calendar.WorkingDays;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a shop whose certification lapses is what its market says. */
@AmongExampleMarkets
class LapsedCertificationTest extends JourneyTest {

	private String market;

	@Autowired
	private Fees fees;

	@Autowired
	private FeeNoticeFacts facts;

	@Autowired
	private Shops shops;

	@Override
	protected String market() {
		return this.market;
	}

	@ParameterizedTest
	@CsvSource({ "harbour, HIDDEN, 缴清之前，用户看不到店铺和商品（甲 16）。", "shoal, BARRED, 缴清之前，不能发布商品（运营方自己的设定，市场的文件没有说明）。" })
	void theShopStandsAsTheMarketSaysUntilTheFeeIsPaid(String marketId, ShopState state, String said) {
		this.market = marketId;
		signUp();
		this.fees.certify(this.caseId);
		assertThat(this.shops.of(this.caseId).isOpen()).isTrue();
		Walk.itIs(LocalDate.of(2027, 9, 2).atStartOfDay(WorkingDays.ZONE).toInstant());
		this.fees.lapse(this.caseId);
		assertThat(this.shops.of(this.caseId).state()).isEqualTo(state);
		assertThat(this.facts.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsEntry("feeLapse", said);
		this.fees.renew(this.caseId);
		assertThat(this.shops.of(this.caseId).isOpen()).isTrue();
	}

}
