package org.ruzhu.market;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarketTextsTest {

	private final Markets markets = ShippedMarkets.read();

	@Test
	void eachMarketCitesTheRegulationsByItsOwnTitleForThem() {
		assertThat(texts("tencent-2019").clause("expulsion", Locale.CHINESE)).isEqualTo("（《云市场管理规范》第 8.3 条）");
		assertThat(texts("tencent-agency").clause("expulsion", Locale.CHINESE))
			.isEqualTo("（《云市场服务商管理规范》第 8.3 条，按引用适用）");
		assertThat(texts("tencent-classic").clause("expulsion", Locale.ENGLISH))
			.isEqualTo(" (Tencent Cloud Market Provider Management Regulations, clause 8.3, by reference)");
	}

	@Test
	void aMarketThatStatesNoRuleCitesNone() {
		assertThat(texts("kingsoft").clause("expulsion", Locale.CHINESE)).isEmpty();
		assertThat(texts("alibaba").clause("deduction", Locale.ENGLISH)).isEmpty();
	}

	@Test
	void onlyTheRegulationsPromiseARefundWithoutInterest() {
		assertThat(texts("tencent-2019").rule("refund", Locale.CHINESE)).contains("全额无息退还", "可以拒绝退还", "第 3.1.5④ 条");
		assertThat(texts("alibaba").rule("refund", Locale.CHINESE)).contains("《云市场服务商入驻》第 3 章")
			.doesNotContain("无息", "拒绝");
		assertThat(texts("kingsoft").rule("refund", Locale.CHINESE)).contains("运营方自己定的期限").doesNotContain("无息", "拒绝");
	}

	@Test
	void aClauseOfAnOlderTableStaysAsItIs() {
		LocalizedText older = new LocalizedText("001 入驻条件 1", "001, joining conditions, {gone}");
		assertThat(texts("tencent-classic").cite(older)).isEqualTo(older);
	}

	private MarketTexts texts(String marketId) {
		return this.markets.get(marketId).texts();
	}

}
