package org.ruzhu.money.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.wechat.pay.java.core.http.okhttp.OkHttpClientAdapter;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillLine.Kind;
import org.ruzhu.money.payment.GatewayCall;
import org.ruzhu.money.payment.PayPage;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.RefundState;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.money.payment.UntrustedCallException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/** WeChat Pay on its wire format, with keys made here. */
class WeChatGatewayTest {

	private static final String API_KEY = "0123456789abcdef0123456789abcdef";

	private static final String KEY_ID = "PUB_KEY_ID_0000000001";

	private static final String SERIAL = "5157F09EFDC096DE15EBE81A47057A72B8A3F001";

	private static final String PAID = """
			{"appid":"wx01","mchid":"1900000001","out_trade_no":"P202609010000000001","transaction_id":"4200000001",\
			"trade_state":"SUCCESS","success_time":"2026-09-01T10:00:00+08:00",\
			"amount":{"total":500000,"currency":"CNY"}}""";

	private static final Instant SIGNED = Instant.ofEpochSecond(1788228000);

	private static final String BILL = """
			\uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,\
			商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
			`2026-09-01 10:00:00,`wx01,`1900000001,`0,`,`4200000001,`P202609010000000001,`o1,`NATIVE,`SUCCESS,`OTHERS,`CNY,\
			`5000.00,`0.00,`0,`0,`0.00,`0.00,`,`,`入驻费用, APP-1,`,`30.00000,`0.60%,`5000.00,`0.00,`
			`2026-09-01 11:00:00,`wx01,`1900000001,`0,`,`4200000002,`P202609010000000002,`o1,`NATIVE,`REFUND,`OTHERS,`CNY,\
			`0.00,`0.00,`503,`R7,`200.00,`0.00,`ORIGINAL,`SUCCESS,`入驻费用,`,`-1.20000,`0.60%,`0.00,`200.00,`
			`2026-09-01 12:00:00,`wx01,`1900000001,`0,`,`4200000003,`P202609010000000003,`o1,`NATIVE,`REFUND,`OTHERS,`CNY,\
			`0.00,`0.00,`504,`R8,`300.00,`0.00,`ORIGINAL,`PROCESSING,`入驻费用,`,`-1.80000,`0.60%,`0.00,`300.00,`
			总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
			`3,`5000.00,`500.00,`0.00,`27.00000,`5000.00,`500.00
			""";

	private String bill = "";

	@TempDir
	private Path folder;

	private Keys theirs;

	private FarSide wire;

	private WeChatGateway gateway;

	@BeforeEach
	void theyKnowUsAndWeThem() throws Exception {
		this.theirs = Keys.of("theirs");
		this.wire = FarSide.answering(this::answer, this::signed);
		this.gateway = gateway(at(SIGNED));
	}

	private WeChatGateway gateway(Clock clock) throws Exception {
		WeChatSettings settings = settings(API_KEY);
		WeChatKeys config = new WeChatKeys(settings);
		return new WeChatGateway(settings, "https://ruzhu.example/notices", config,
				new OkHttpClientAdapter(config.createCredential(), config.createValidator(), toTheWire()), clock);
	}

	private String answer(String path) {
		if (path.contains("tradebill")) {
			return """
					{"hash_type":"SHA1","hash_value":"%s","download_url":"https://api.mch.weixin.qq.com/bill?token=1"}"""
				.formatted(DigestUtils.sha1Hex(this.bill));
		}
		return path.contains("refund") ? "{\"status\":\"PROCESSING\"}"
				: "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=abc\"}";
	}

	@AfterEach
	void hangUp() {
		this.wire.close();
	}

	@Test
	void anOrderIsTakenInAndItsCodeScanned() throws Exception {
		PayPage page = this.gateway.open(
				new PaymentOrder.Terms("P202609010000000001", 500_000, Instant.parse("2026-09-01T04:00:00Z")), "入驻费用");
		assertThat(page).isEqualTo(new PayPage("weixin://wxpay/bizpayurl?pr=abc", true));
		assertThat(this.wire.lastPath()).isEqualTo("/v3/pay/transactions/native");
		JsonNode sent = new ObjectMapper().readTree(this.wire.lastBody());
		assertThat(sent.at("/amount/total").asLong()).isEqualTo(500_000);
		assertThat(sent.at("/out_trade_no").asText()).isEqualTo("P202609010000000001");
		assertThat(sent.at("/time_expire").asText()).isEqualTo("2026-09-01T12:00:00+08:00");
		assertThat(sent.at("/notify_url").asText()).isEqualTo("https://ruzhu.example/notices");
	}

	@Test
	void whatItSignedAndSealedIsBelieved() throws Exception {
		assertThat(this.gateway.read(call(PAID))).contains(new PaymentNotice("P202609010000000001", "4200000001",
				500_000, "CNY", Instant.parse("2026-09-01T02:00:00Z")));
		assertThat(this.gateway.read(call(PAID.replace("SUCCESS", "CLOSED")))).as("nothing was paid").isEmpty();
	}

	@Test
	void aCallThatSomebodyElseSignedOrChangedIsNot() throws Exception {
		GatewayCall genuine = call(PAID);
		refused(new GatewayCall(genuine.headers(), genuine.body().replace("evt-1", "evt-2")));
		refused(new GatewayCall(headers(genuine.body(), Keys.of("somebody")), genuine.body()));
		refused(new GatewayCall(Map.of(), genuine.body()));
		refused(new GatewayCall(Map.of(), ""));
	}

	@Test
	void anotherMerchantsMoneyIsNotOurs() throws Exception {
		refused(call(PAID.replace("1900000001", "1900000002")));
		refused(call(PAID.replace("wx01", "wx02")));
	}

	@Test
	void aPaymentGoesBackUnderItsKey() throws Exception {
		assertThat(this.gateway.refund("R7", new PaymentNotice("P1", "4200000001", 500_000, "CNY", Instant.EPOCH)))
			.isEqualTo(RefundState.UNDER_WAY);
		JsonNode sent = new ObjectMapper().readTree(this.wire.lastBody());
		assertThat(this.wire.lastPath()).isEqualTo("/v3/refund/domestic/refunds");
		assertThat(sent.at("/out_refund_no").asText()).isEqualTo("R7");
		assertThat(sent.at("/amount/refund").asLong()).isEqualTo(500_000);
	}

	@Test
	void aDaysBillIsReadOnceItsHashIsRight() throws Exception {
		this.wire.file("/bill?token=1", BILL.getBytes(StandardCharsets.UTF_8));
		this.bill = BILL;
		assertThat(this.gateway.bill(LocalDate.of(2026, 9, 1))).containsExactly(
				new BillLine(Kind.PAYMENT, "P202609010000000001", "4200000001", "", 500_000, "CNY",
						Instant.parse("2026-09-01T02:00:00Z")),
				new BillLine(Kind.REFUND, "P202609010000000002", "4200000002", "R7", 20_000, "CNY",
						Instant.parse("2026-09-01T03:00:00Z")),
				new BillLine(Kind.REFUND_UNDER_WAY, "P202609010000000003", "4200000003", "R8", 30_000, "CNY",
						Instant.parse("2026-09-01T04:00:00Z")));
		assertThat(this.wire.firstPath()).contains("/v3/bill/tradebill", "bill_date=2026-09-01", "bill_type=ALL");
		this.bill = "another";
		assertThatExceptionOfType(UnreadableBillException.class).as("another hash")
			.isThrownBy(() -> this.gateway.bill(LocalDate.of(2026, 9, 1)));
	}

	@Test
	void aBillThatIsCutOffOrLacksAColumnIsNotRead() {
		assertThatExceptionOfType(UnreadableBillException.class)
			.isThrownBy(() -> read(BILL.substring(0, BILL.indexOf("总交易"))));
		assertThatExceptionOfType(UnreadableBillException.class).isThrownBy(() -> read(BILL.replace("微信订单号", "单号")))
			.withMessageContaining("微信订单号");
		assertThatExceptionOfType(UnreadableBillException.class)
			.isThrownBy(() -> read(BILL.replace("2026-09-01", "昨天")))
			.withMessageContaining("昨天");
	}

	@ParameterizedTest
	@CsvSource(value = { "%.`5000.00|%,`五千", "2026-09-01 10|昨天", "`4200000001|`", "`CNY|`人民币元" }, delimiter = '|')
	void aForeignLineOfABillSetsOnlyItselfAside(String said, String odd) {
		assertThat(read(BILL.replaceFirst(said, odd))).extracting(BillLine::kind)
			.containsExactly(Kind.FOREIGN, Kind.REFUND, Kind.REFUND_UNDER_WAY);
	}

	@Test
	void aLineInAnotherCurrencySaysSo() {
		assertThat(read(BILL.replaceFirst("`CNY", "`USD"))).extracting(BillLine::kind, BillLine::currency)
			.contains(tuple(Kind.PAYMENT, "USD"), tuple(Kind.REFUND, "CNY"));
	}

	private static List<BillLine> read(String bill) {
		return WeChatBill.read(bill.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void keysThatDoNotFitStopTheStart() throws Exception {
		WeChatSettings shortKey = settings("short");
		assertThatExceptionOfType(BrokenGatewayException.class).isThrownBy(() -> new WeChatKeys(shortKey))
			.withMessageContaining("ruzhu.payment.wechat");
	}

	@Test
	void aNoticeWithoutATimeWasPaidWhenItWasSigned() throws Exception {
		assertThat(this.gateway.read(call(PAID.replace("\"success_time\":\"2026-09-01T10:00:00+08:00\",", "")))
			.orElseThrow()
			.paidAt()).isEqualTo(Instant.ofEpochSecond(1788228000));
		assertThat(this.gateway.read(call(PAID.replace("10:00:00+08:00", "10:00:00.123+08:00"))).orElseThrow().paidAt())
			.isEqualTo(Instant.parse("2026-09-01T02:00:00.123Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-09-01 10:00:00", "2026-09-01T10:00:00+0800", "2026-09-01T10:00+08:00",
			"2026-09-01t02:00:00z", "2026-09-01T10:00:00" })
	void aTimeOfAnotherShapeIsRead(String time) throws Exception {
		assertThat(paidAt(time, "")).isEqualTo(SIGNED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-09-01T09:59:60+08:00", "2026-02-30T10:00:00+08:00", "2026-09-01", "", "昨天" })
	void whereNoTimeCanBeReadItWasPaidWhenWeChatPayWroteOrSigned(String time) throws Exception {
		assertThat(paidAt(time, "")).isEqualTo(SIGNED);
		assertThat(paidAt(time, "\"create_time\":\"whenever\",")).isEqualTo(SIGNED);
		assertThat(paidAt(time, "\"create_time\":\"2026-09-01T09:58:00+08:00\","))
			.isEqualTo(Instant.parse("2026-09-01T01:58:00Z"));
	}

	private Instant paidAt(String time, String written) throws Exception {
		String body = call(PAID.replace("2026-09-01T10:00:00+08:00", time)).body().replaceFirst("\\{", "{" + written);
		return this.gateway.read(new GatewayCall(headers(body, this.theirs), body)).orElseThrow().paidAt();
	}

	@ParameterizedTest
	@CsvSource({ "301,false", "300,true", "-300,true", "-301,false", "86400,false" })
	void whatWasSignedFarFromNowIsSomebodysCopy(long seconds, boolean believed) throws Exception {
		this.gateway = gateway(at(SIGNED.plusSeconds(seconds)));
		GatewayCall call = call(PAID);
		if (believed) {
			assertThat(this.gateway.read(call)).isPresent();
		}
		else {
			refused(call);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "now", "-1788228000", "99999999999999999999", "", "1788228000.5" })
	void whatIsSignedAtNoTimeIsNotBelieved(String time) throws Exception {
		GatewayCall call = call(PAID);
		Map<String, String> headers = new HashMap<>(call.headers());
		headers.put("wechatpay-timestamp", time);
		headers.put("wechatpay-signature", this.theirs.sign(time + "\nn-1\n" + call.body() + "\n"));
		refused(new GatewayCall(headers, call.body()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "", " ", "[]", "\"paid\"", "7", "{\"appid\":", "<xml/>", "{} {}" })
	void aSealThatHoldsNoTransactionIsToldInWords(String sealed) throws Exception {
		GatewayCall call = call(sealed);
		assertThatIllegalArgumentException().isThrownBy(() -> this.gateway.read(call))
			.withMessage("WeChat Pay has sealed no transaction");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-500000", "0", "null" })
	void whatMovesNoMoneyIsNoPayment(String fen) throws Exception {
		GatewayCall call = call(PAID.replace("500000", fen));
		assertThatIllegalArgumentException().isThrownBy(() -> this.gateway.read(call));
	}

	@Test
	void aNoticeWithoutAnAmountIsNone() throws Exception {
		GatewayCall call = call(PAID.replace(",\"amount\":{\"total\":500000,\"currency\":\"CNY\"}", ""));
		assertThatIllegalArgumentException().isThrownBy(() -> this.gateway.read(call));
	}

	@Test
	void theSerialSaysWhetherTheKeyOrTheCertificateSigned() throws Exception {
		Keys certified = Keys.of("certified");
		WeChatSettings settings = settings(API_KEY, certified.certificateFile(this.folder, "certificate.pem", SERIAL));
		WeChatKeys keys = new WeChatKeys(settings);
		WeChatGateway both = new WeChatGateway(settings, "https://ruzhu.example/notices", keys,
				new OkHttpClientAdapter(keys.createCredential(), keys.createValidator(), toTheWire()), at(SIGNED));
		GatewayCall byKey = call(PAID);
		assertThat(both.read(byKey)).isPresent();
		GatewayCall byCertificate = new GatewayCall(headers(byKey.body(), SERIAL, certified), byKey.body());
		assertThat(both.read(byCertificate)).isPresent();
		refused(byCertificate);
		GatewayCall another = new GatewayCall(headers(byKey.body(), "ABCDEF", certified), byKey.body());
		assertThatExceptionOfType(UntrustedCallException.class).isThrownBy(() -> both.read(another));
	}

	private static Clock at(Instant now) {
		return Clock.fixed(now, ZoneOffset.UTC);
	}

	private void refused(GatewayCall call) {
		assertThatExceptionOfType(UntrustedCallException.class).isThrownBy(() -> this.gateway.read(call));
	}

	private WeChatSettings settings(String apiKey, String... certificates) throws Exception {
		return new WeChatSettings("wx01", "1900000001", "5157F09EFDC096DE15EBE81A47057A72",
				Keys.of("ours").privateFile(this.folder, "ours.pem"), KEY_ID,
				this.theirs.publicFile(this.folder, "theirs.pem"), List.of(certificates), apiKey);
	}

	/** What WeChat Pay sends of a transaction. */
	private GatewayCall call(String transaction) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(API_KEY.getBytes(StandardCharsets.UTF_8), "AES"),
				new GCMParameterSpec(128, "nonce-123456".getBytes(StandardCharsets.UTF_8)));
		cipher.updateAAD("transaction".getBytes(StandardCharsets.UTF_8));
		String sealed = Base64.getEncoder()
			.encodeToString(cipher.doFinal(transaction.getBytes(StandardCharsets.UTF_8)));
		String body = """
				{"id":"evt-1","event_type":"TRANSACTION.SUCCESS","resource_type":"encrypt-resource",\
				"resource":{"algorithm":"AEAD_AES_256_GCM","ciphertext":"%s","nonce":"nonce-123456",\
				"associated_data":"transaction","original_type":"transaction"}}""".formatted(sealed);
		return new GatewayCall(headers(body, this.theirs), body);
	}

	private static Map<String, String> headers(String body, Keys keys) throws GeneralSecurityException {
		return headers(body, KEY_ID, keys);
	}

	private static Map<String, String> headers(String body, String serial, Keys keys) throws GeneralSecurityException {
		return Map.of("wechatpay-serial", serial, "wechatpay-timestamp", "1788228000", "wechatpay-nonce", "n-1",
				"wechatpay-signature", keys.sign("1788228000\nn-1\n" + body + "\n"));
	}

	private Map<String, String> signed(String answer) {
		try {
			String now = String.valueOf(System.currentTimeMillis() / 1000);
			return Map.of("Content-Type", "application/json", "Wechatpay-Serial", KEY_ID, "Wechatpay-Timestamp", now,
					"Wechatpay-Nonce", "n-2", "Wechatpay-Signature", this.theirs.sign(now + "\nn-2\n" + answer + "\n"));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Leads whatever goes to WeChat Pay to the wire, whose server writes headers its own
	 * way.
	 */
	private OkHttpClient toTheWire() {
		return new OkHttpClient.Builder().addInterceptor((chain) -> {
			HttpUrl address = chain.request()
				.url()
				.newBuilder()
				.scheme("http")
				.host("127.0.0.1")
				.port(this.wire.port())
				.build();
			Response answer = chain.proceed(chain.request().newBuilder().url(address).build());
			Response.Builder written = answer.newBuilder();
			answer.headers()
				.names()
				.stream()
				.filter((name) -> name.startsWith("Wechatpay-"))
				.forEach((name) -> written.removeHeader(name)
					.addHeader("Wechatpay-" + name.substring(10, 11).toUpperCase(Locale.ROOT) + name.substring(11),
							answer.header(name)));
			return written.build();
		}).build();
	}

}
