package org.ruzhu.payment.gateway;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruzhu.payment.GatewayCall;
import org.ruzhu.payment.PayPage;
import org.ruzhu.payment.PaymentNotice;
import org.ruzhu.payment.PaymentOrder;
import org.ruzhu.payment.UntrustedCall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Alipay on its wire format, with keys made here. */
class AlipayGatewayTest {

	private static final PaymentNotice PAYMENT = new PaymentNotice("P202609010000000001", "2026090122001", 30_000,
			"CNY", Instant.parse("2026-09-01T02:00:00Z"));

	private Keys ours;

	private Keys theirs;

	private String refund = "{\"code\":\"10000\",\"msg\":\"Success\",\"fund_change\":\"Y\"}";

	private Wire wire;

	private AlipayGateway gateway;

	@BeforeEach
	void theyKnowUsAndWeThem() throws Exception {
		this.ours = new Keys();
		this.theirs = new Keys();
		this.wire = Wire.answering((path) -> answer(), (answer) -> Map.of("Content-Type", "text/html;charset=UTF-8"));
		this.gateway = gateway(this.ours.privateKey());
	}

	@AfterEach
	void hangUp() {
		this.wire.close();
	}

	@Test
	void anOrderIsPaidAtAPageWhoseAddressWeSign() {
		PayPage page = this.gateway
			.open(new PaymentOrder.Terms("P202609010000000001", 30_000, Instant.parse("2026-09-01T04:00:00Z")), "入驻费用");
		assertThat(page.isToScan()).isFalse();
		assertThat(page.address()).startsWith("http://127.0.0.1:").hasSizeLessThan(2000);
		assertThat(URLDecoder.decode(page.address(), StandardCharsets.UTF_8)).contains("alipay.trade.page.pay",
				"\"total_amount\":\"300.00\"", "\"out_trade_no\":\"P202609010000000001\"",
				"\"time_expire\":\"2026-09-01 12:00:00\"", "https://ruzhu.example/api/v1/payments/alipay/notices",
				"sign=");
	}

	@Test
	void whatItSignedIsBelieved() throws Exception {
		assertThat(this.gateway.read(call(said("TRADE_SUCCESS"), this.theirs))).contains(PAYMENT);
		assertThat(this.gateway.read(call(said("WAIT_BUYER_PAY"), this.theirs))).as("nothing is paid").isEmpty();
	}

	@Test
	void aCallThatSomebodyElseSignedOrChangedIsNot() throws Exception {
		GatewayCall genuine = call(said("TRADE_SUCCESS"), this.theirs);
		refused(new GatewayCall(Map.of(), genuine.body().replace("300.00", "900.00")));
		refused(call(said("TRADE_SUCCESS"), new Keys()));
		refused(new GatewayCall(Map.of(), "out_trade_no=P1&trade_status=TRADE_SUCCESS"));
		refused(new GatewayCall(Map.of(), "%zz=1"));
	}

	@Test
	void anotherAppsMoneyIsNotOurs() throws Exception {
		Map<String, String> said = said("TRADE_SUCCESS");
		said.put("app_id", "2021000000000002");
		refused(call(said, this.theirs));
	}

	@Test
	void aPaymentGoesBackUnderItsKeyUnlessAlipayRefuses() {
		this.gateway.refund("R7", PAYMENT);
		assertThat(URLDecoder.decode(this.wire.lastBody(), StandardCharsets.UTF_8))
			.contains("\"out_request_no\":\"R7\"", "\"refund_amount\":\"300.00\"", "\"trade_no\":\"2026090122001\"");
		this.refund = "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"ACQ.SELLER_BALANCE_NOT_ENOUGH\"}";
		assertThatIllegalStateException().isThrownBy(() -> this.gateway.refund("R7", PAYMENT))
			.withMessageContaining("ACQ.SELLER_BALANCE_NOT_ENOUGH");
	}

	@Test
	void aKeyThatDoesNotFitStopsTheStart() {
		assertThatExceptionOfType(BrokenGateway.class).isThrownBy(() -> gateway("bm8ga2V5"))
			.withMessageContaining("ruzhu.payment.alipay");
	}

	private AlipayGateway gateway(String privateKey) {
		return new AlipayGateway(
				new AlipaySettings("2021000000000001", null, null,
						"http://127.0.0.1:" + this.wire.port() + "/gateway.do"),
				privateKey, this.theirs.publicKey(), "https://ruzhu.example");
	}

	private void refused(GatewayCall call) {
		assertThatExceptionOfType(UntrustedCall.class).isThrownBy(() -> this.gateway.read(call));
	}

	private static Map<String, String> said(String status) {
		return new TreeMap<>(
				Map.of("app_id", "2021000000000001", "out_trade_no", "P202609010000000001", "trade_no", "2026090122001",
						"total_amount", "300.00", "trade_status", status, "gmt_payment", "2026-09-01 10:00:00"));
	}

	/** What Alipay sends: a form, signed over its fields in order. */
	private static GatewayCall call(Map<String, String> said, Keys keys) throws GeneralSecurityException {
		String content = said.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + field.getValue())
			.collect(Collectors.joining("&"));
		Map<String, String> all = new TreeMap<>(said);
		all.put("sign", keys.sign(content));
		all.put("sign_type", "RSA2");
		return new GatewayCall(Map.of(),
				all.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
					.collect(Collectors.joining("&")));
	}

	private String answer() {
		try {
			return "{\"alipay_trade_refund_response\":%s,\"sign\":\"%s\"}".formatted(this.refund,
					this.theirs.sign(this.refund));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
