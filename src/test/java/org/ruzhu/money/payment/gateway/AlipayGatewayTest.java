package org.ruzhu.money.payment.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillLine.Kind;
import org.ruzhu.money.payment.BillNotThereException;
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
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** Alipay on its wire format, with keys made here. */
class AlipayGatewayTest {

	private static final PaymentNotice PAYMENT = new PaymentNotice("P202609010000000001", "2026090122001", 30_000,
			"CNY", Instant.parse("2026-09-01T02:00:00Z"));

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T02:03:00Z"), ZoneOffset.UTC);

	private static final String BILL = """
			#支付宝业务明细查询
			#账号：[20880000000000000156]
			#-----------------------------------------业务明细列表----------------------------------------
			支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,\
			支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注
			2026090122001\t,P202609010000000001\t,交易,入驻费用,2026-09-01 10:00:00,2026-09-01 10:00:30,,,,,c***@example.com,\
			300.00,300.00,0.00,0.00,0.00,0.00,0.00,,0.00,0.00,,-1.80,0.00,
			2026090122002\t,P202609010000000002\t,退款,入驻费用,2026-09-01 10:00:00,2026-09-01 11:00:00,,,,,c***@example.com,\
			-300.00,-300.00,0.00,0.00,0.00,0.00,0.00,,0.00,0.00,R7\t,1.80,0.00,
			#-----------------------------------------业务明细列表结束------------------------------------
			#交易合计：1笔，退款合计：1笔
			""";

	private Keys ours;

	private Keys theirs;

	private String asked = "alipay_trade_refund";

	private String answer = "{\"code\":\"10000\",\"msg\":\"Success\",\"fund_change\":\"Y\"}";

	private FarSide wire;

	private AlipayGateway gateway;

	@BeforeEach
	void theyKnowUsAndWeThem() throws Exception {
		this.ours = Keys.of("ours");
		this.theirs = Keys.of("theirs");
		this.wire = FarSide.answering((path) -> answer(),
				(answer) -> Map.of("Content-Type", "text/html;charset=UTF-8"));
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
	void aNoticeIsReadInTheCharsetThatItDeclares() throws Exception {
		Map<String, String> said = said("TRADE_SUCCESS");
		said.put("subject", "入驻费用");
		said.put("charset", "GBK");
		assertThat(this.gateway.read(call(said, this.theirs, Charset.forName("GBK")))).contains(PAYMENT);
		said.put("charset", "UTF-8");
		assertThat(this.gateway.read(call(said, this.theirs, StandardCharsets.UTF_8))).contains(PAYMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "丂", "阿里巴巴云市场丂丄丅丆丏", "a b+c&d=e%f", "齋藤鈪" })
	void halfACharacterMayBeALetterThatNoFormEscapes(String subject) throws Exception {
		for (String charset : List.of("GBK", "GB18030", "UTF-8")) {
			Map<String, String> said = said("TRADE_SUCCESS");
			said.put("subject", subject);
			said.put("charset", charset);
			GatewayCall escaped = call(said, this.theirs, Charset.forName(charset));
			assertThat(this.gateway.read(new GatewayCall(Map.of(), asSpring(escaped.body())))).as("%s", charset)
				.contains(PAYMENT);
			assertThat(this.gateway.read(new GatewayCall(Map.of(), unescaped(escaped.body())))).as("raw %s", charset)
				.contains(PAYMENT);
		}
	}

	/**
	 * As programs write a form that escape no letter of ASCII, whatever it is half of.
	 */
	private static String asSpring(String escaped) {
		return Pattern.compile("%(4[0-9A-F]|5[0-9A]|6[1-9A-F]|7[0-9A])")
			.matcher(escaped)
			.replaceAll((hex) -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
	}

	/** The bytes beyond ASCII as they are. */
	private static byte[] unescaped(String escaped) {
		return Pattern.compile("%([89A-F][0-9A-F])")
			.matcher(escaped)
			.replaceAll((hex) -> String.valueOf((char) Integer.parseInt(hex.group(1), 16)))
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-09-01 10:00:00.000", "2026-09-01 10:00", "2026-09-01T10:00:00", "2026-09-01T10:00",
			"2026-09-01T10:00:00+08:00", "2026-09-01 10:00:00+0800", "2026-09-01 10:00:00 +08", "2026-09-01T02:00:00Z",
			" 2026-09-01 10:00:00 " })
	void aTimeOfAnotherShapeIsRead(String time) throws Exception {
		Map<String, String> said = said("TRADE_FINISHED");
		said.put("gmt_payment", time);
		assertThat(this.gateway.read(call(said, this.theirs))).contains(PAYMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-09-01", "2026-02-30 10:00:00", "2026-09-01 25:00:00", "20260901100000", "昨天",
			"9999-09-01 10:00:00", "null", "2026-09-01 10:00:00 and whatever follows it after that" })
	void whereNoTimeCanBeReadItWasPaidWhenAlipayWrote(String time) throws Exception {
		Map<String, String> said = said("TRADE_SUCCESS");
		said.put("gmt_payment", time);
		assertThat(this.gateway.read(call(said, this.theirs)).orElseThrow().paidAt()).as("at last, now")
			.isEqualTo(CLOCK.instant());
		said.put("notify_time", "2026-09-01 10:00:00");
		assertThat(this.gateway.read(call(said, this.theirs))).contains(PAYMENT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-300.00", "0.00", "-0.01", "300.001", "三百" })
	void whatMovesNoMoneyIsNoPayment(String amount) throws Exception {
		Map<String, String> said = said("TRADE_SUCCESS");
		said.put("total_amount", amount);
		GatewayCall call = call(said, this.theirs);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> this.gateway.read(call))
			.isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "total_amount", "trade_no", "out_trade_no" })
	void whatAPaymentNeedsMayNotBeMissing(String field) throws Exception {
		Map<String, String> said = said("TRADE_SUCCESS");
		said.remove(field);
		GatewayCall call = call(said, this.theirs);
		assertThatIllegalArgumentException().isThrownBy(() -> this.gateway.read(call));
	}

	@Test
	void aCallThatSomebodyElseSignedOrChangedIsNot() throws Exception {
		GatewayCall genuine = call(said("TRADE_SUCCESS"), this.theirs);
		refused(new GatewayCall(Map.of(), genuine.body().replace("300.00", "900.00")));
		refused(call(said("TRADE_SUCCESS"), Keys.of("somebody")));
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
		assertThat(this.gateway.refund("R7", PAYMENT)).isEqualTo(RefundState.MADE);
		assertThat(URLDecoder.decode(this.wire.lastBody(), StandardCharsets.UTF_8))
			.contains("\"out_request_no\":\"R7\"", "\"refund_amount\":\"300.00\"", "\"trade_no\":\"2026090122001\"");
		this.answer = "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"ACQ.SELLER_BALANCE_NOT_ENOUGH\"}";
		assertThatIllegalStateException().isThrownBy(() -> this.gateway.refund("R7", PAYMENT))
			.withMessageContaining("ACQ.SELLER_BALANCE_NOT_ENOUGH");
	}

	@Test
	void aDaysBillIsFetchedUnpackedAndRead() throws Exception {
		this.asked = "alipay_data_dataservice_bill_downloadurl_query";
		this.answer = "{\"code\":\"10000\",\"bill_download_url\":\"http://127.0.0.1:%d/bill.zip\"}"
			.formatted(this.wire.port());
		this.wire.file("/bill.zip", archive("20881_20260901_业务明细.csv", BILL));
		assertThat(this.gateway.bill(LocalDate.of(2026, 9, 1))).containsExactly(
				new BillLine(Kind.PAYMENT, "P202609010000000001", "2026090122001", "", 30_000, "CNY",
						Instant.parse("2026-09-01T02:00:30Z")),
				new BillLine(Kind.REFUND, "P202609010000000002", "2026090122002", "R7", 30_000, "CNY",
						Instant.parse("2026-09-01T03:00:00Z")));
		this.wire.file("/bill.zip",
				archive("20881_20260901_业务明细.csv", BILL.replace("300.00,300.00", "-300.00,300.00")));
		assertThat(this.gateway.bill(LocalDate.of(2026, 9, 1))).as("a payment of less than nothing")
			.extracting(BillLine::kind)
			.containsExactly(Kind.FOREIGN, Kind.REFUND);
		this.wire.file("/bill.zip", archive("20881_20260901_业务明细.csv", BILL.replace("退款,", "分账,")));
		assertThat(this.gateway.bill(LocalDate.of(2026, 9, 1))).as("sets itself aside alone")
			.extracting(BillLine::kind, BillLine::transactionId)
			.containsExactly(tuple(Kind.PAYMENT, "2026090122001"), tuple(Kind.FOREIGN, "2026090122002"));
		this.wire.file("/bill.zip",
				archive("20881_20260901_业务明细.csv", BILL.replace("退款,", "分账,").replace("交易,", "分账,")));
		assertThatExceptionOfType(UnreadableBillException.class).as("another table")
			.isThrownBy(() -> this.gateway.bill(LocalDate.of(2026, 9, 1)))
			.withMessageContaining("分账");
		this.wire.file("/bill.zip", archive("20881_20260901_业务明细(汇总).csv", BILL));
		assertThatExceptionOfType(UnreadableBillException.class).as("totals alone")
			.isThrownBy(() -> this.gateway.bill(LocalDate.of(2026, 9, 1)));
	}

	@Test
	void aBillThatIsNotThereIsNoBreakdown() {
		this.asked = "alipay_data_dataservice_bill_downloadurl_query";
		this.answer = "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"isp.bill_not_exist\"}";
		assertThatExceptionOfType(BillNotThereException.class)
			.isThrownBy(() -> this.gateway.bill(LocalDate.of(2026, 9, 1)));
		this.answer = "{\"code\":\"40006\",\"msg\":\"Insufficient Permissions\",\"sub_code\":\"isv.insufficient\"}";
		assertThatIllegalStateException().isThrownBy(() -> this.gateway.bill(LocalDate.of(2026, 9, 1)))
			.withMessageContaining("isv.insufficient");
	}

	private static byte[] archive(String name, String table) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(table.getBytes("GBK"));
		}
		return bytes.toByteArray();
	}

	@Test
	void aKeyThatDoesNotFitStopsTheStart() {
		assertThatExceptionOfType(BrokenGatewayException.class).isThrownBy(() -> gateway("bm8ga2V5"))
			.withMessageContaining("ruzhu.payment.alipay");
	}

	private AlipayGateway gateway(String privateKey) {
		return new AlipayGateway(
				new AlipaySettings("2021000000000001", null, null,
						"http://127.0.0.1:" + this.wire.port() + "/gateway.do"),
				privateKey, this.theirs.publicKey(), "https://ruzhu.example", CLOCK);
	}

	private void refused(GatewayCall call) {
		assertThatExceptionOfType(UntrustedCallException.class).isThrownBy(() -> this.gateway.read(call));
	}

	private static Map<String, String> said(String status) {
		return new TreeMap<>(
				Map.of("app_id", "2021000000000001", "out_trade_no", "P202609010000000001", "trade_no", "2026090122001",
						"total_amount", "300.00", "trade_status", status, "gmt_payment", "2026-09-01 10:00:00"));
	}

	/** What Alipay sends: a form, signed over its fields in order. */
	private static GatewayCall call(Map<String, String> said, Keys keys) throws GeneralSecurityException {
		return call(said, keys, StandardCharsets.UTF_8);
	}

	private static GatewayCall call(Map<String, String> said, Keys keys, Charset charset)
			throws GeneralSecurityException {
		String content = said.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + field.getValue())
			.collect(Collectors.joining("&"));
		Map<String, String> all = new TreeMap<>(said);
		all.put("sign", keys.sign(content.getBytes(charset)));
		all.put("sign_type", "RSA2");
		return new GatewayCall(Map.of(),
				all.entrySet()
					.stream()
					.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), charset))
					.collect(Collectors.joining("&")));
	}

	private String answer() {
		try {
			return "{\"%s_response\":%s,\"sign\":\"%s\"}".formatted(this.asked, this.answer,
					this.theirs.sign(this.answer));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
