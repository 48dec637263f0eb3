package org.ruzhu.platform.notice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;

import static org.assertj.core.api.Assertions.assertThat;

/** A market speaks of no way of paying that it does not have. */
@RuzhuTest
class PaymentRoutesTest extends JourneyTest {

	private static final Pattern TRANSFERS = Pattern.compile("凭证|汇款|转账|[Vv]oucher|[Tt]ransfer|remitter");

	private static final Pattern ONLINE = Pattern.compile("在线支付|在线缴纳|[Pp]ay online|online payment");

	/** These follow a voucher, or tell of other money than what providers pay. */
	private static final Set<String> AFTER_A_TRANSFER = Set.of("voucher-returned", "transfer-not-found",
			"payment-taken-back", "amount-wrong", "enterprise-to-identify", "micro-transfer-sent",
			"verification-under-review", "deposit-refunded", "excess-transferred");

	@Autowired
	private Markets rules;

	@Autowired
	private NoticeTemplates templates;

	@Autowired
	private CaseFacts facts;

	private String market = MARKET;

	@Override
	protected String market() {
		return this.market;
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "kingsoft", "tencent-2019", "tencent-agency", "tencent-classic" })
	void noNoticeSpeaksOfAWayOfPayingThatItsMarketDoesNotHave(String marketId) {
		this.market = marketId;
		signUp();
		Market its = this.rules.get(marketId);
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			for (NoticeTemplate text : this.templates.all()) {
				String said = text.fill(sample(text, locale));
				if (!its.deposit().takesTransfers() && !AFTER_A_TRANSFER.contains(text.notice())) {
					assertThat(said).as("%s in %s", text.filename(), marketId).doesNotContainPattern(TRANSFERS);
				}
				if (!its.deposit().takesOnlinePayment()) {
					assertThat(said).as("%s in %s", text.filename(), marketId).doesNotContainPattern(ONLINE);
				}
			}
		}
	}

	@Test
	void theFeeAndTheDepositAreSaidToBePaidByTheMarketsOwnWays() {
		assertThat(payment("alibaba")).contains("在线支付");
		assertThat(payment("tencent-2019")).contains("在线支付");
		assertThat(payment("kingsoft")).contains("提交付款凭证");
		assertThat(payment("tencent-classic")).contains("提交付款凭证", "账号余额");
	}

	@Test
	void theMailSaysThatTheDepositIsBorrowedWhereItIs() {
		assertThat(payment("tencent-agency")).endsWith("保证金金额借用自《云市场平台费用说明》第 2.1 项、保证金常见问题第 4 项，该市场自己的文件没有写明。");
		assertThat(payment("tencent-classic")).doesNotContain("借用");
	}

	private String payment(String marketId) {
		newProvider();
		this.market = marketId;
		signUp();
		return this.facts.of(this.caseId, Optional.empty(), Set.of("depositPaymentRule"), Locale.SIMPLIFIED_CHINESE)
			.get("depositPaymentRule")
			.toString();
	}

	/** The rules of the market, and every other fact with its number for a value. */
	private Map<String, Object> sample(NoticeTemplate text, Locale locale) {
		Set<String> names = text.facts().stream().map(NoticeTemplate.Fact::name).collect(Collectors.toSet());
		Map<String, Object> all = new HashMap<>();
		names.forEach((name) -> all.put(name, "7"));
		text.variant().ifPresent((name) -> all.put(name, "7"));
		this.facts.of(this.caseId, Optional.empty(), names, locale).forEach((name, fact) -> {
			if (name.endsWith("Rule")) {
				all.put(name, fact);
			}
		});
		return all;
	}

}
