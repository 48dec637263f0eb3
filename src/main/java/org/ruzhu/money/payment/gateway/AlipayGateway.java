package org.ruzhu.money.payment.gateway;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.AlipayConfig;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.domain.AlipayDataDataserviceBillDownloadurlQueryModel;
import com.alipay.api.domain.AlipayTradeFastpayRefundQueryModel;
import com.alipay.api.domain.AlipayTradePagePayModel;
import com.alipay.api.domain.AlipayTradeRefundModel;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradePagePayRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayTradeRefundResponse;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.URLCodec;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillNotThereException;
import org.ruzhu.money.payment.GatewayCall;
import org.ruzhu.money.payment.PayPage;
import org.ruzhu.money.payment.PaymentGateway;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.RefundState;
import org.ruzhu.money.payment.UntrustedCallException;
import org.ruzhu.platform.bounds.Numbers;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * Alipay's payment page for desktop browsers: the payer is redirected to Alipay. Calls
 * are signed with RSA2 in both directions.
 */
class AlipayGateway implements PaymentGateway {

	private static final String RSA2 = "RSA2";

	private static final String CHARSET = "UTF-8";

	/** A character for each byte. */
	private static final Charset BYTES = StandardCharsets.ISO_8859_1;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private static final Set<String> NO_BILL = Set.of("isp.bill_not_exist", "BILL_NOT_EXIST");

	private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

	private final String appId;

	private final String publicKey;

	private final String base;

	private final AlipayClient client;

	private final Clock clock;

	AlipayGateway(AlipaySettings settings, String privateKey, String publicKey, String base, Clock clock) {
		this.appId = settings.appId();
		this.publicKey = publicKey;
		this.base = base;
		this.clock = clock;
		this.client = client(settings, privateKey, publicKey);
	}

	private static AlipayClient client(AlipaySettings settings, String privateKey, String publicKey) {
		AlipayConfig config = new AlipayConfig();
		config.setServerUrl(settings.server());
		config.setAppId(settings.appId());
		config.setPrivateKey(privateKey);
		config.setAlipayPublicKey(publicKey);
		config.setSignType(RSA2);
		config.setCharset(CHARSET);
		config.setFormat("json");
		try {
			String signature = AlipaySignature.rsaSign(RSA2, privateKey, CHARSET, RSA2);
			AlipaySignature.rsaCheck(RSA2, signature, publicKey, CHARSET, RSA2);
			return new DefaultAlipayClient(config);
		}
		catch (AlipayApiException ex) {
			throw new BrokenGatewayException("ruzhu.payment.alipay: a key does not fit: " + ex.getMessage(), ex);
		}
	}

	@Override
	public String id() {
		return "alipay";
	}

	@Override
	public PayPage open(PaymentOrder.Terms order, String subject) {
		AlipayTradePagePayModel model = new AlipayTradePagePayModel();
		model.setOutTradeNo(order.number());
		model.setTotalAmount(BigDecimal.valueOf(order.amountFen(), 2).toPlainString());
		model.setSubject(subject);
		model.setProductCode("FAST_INSTANT_TRADE_PAY");
		model.setTimeExpire(order.expiresAt().atZone(WorkingDays.ZONE).format(TIME));
		AlipayTradePagePayRequest request = new AlipayTradePagePayRequest();
		request.setBizModel(model);
		request.setNotifyUrl(this.base + "/api/v1/payments/alipay/notices");
		request.setReturnUrl(this.base + "/payments/" + order.number());
		try {
			return new PayPage(this.client.pageExecute(request, "GET").getBody(), false);
		}
		catch (AlipayApiException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public Optional<PaymentNotice> read(GatewayCall call) {
		Map<String, String> said = fields(call.bytes());
		if (!isSigned(said)) {
			throw new UntrustedCallException("The signature is not Alipay's");
		}
		if (!this.appId.equals(said.get("app_id"))) {
			throw new UntrustedCallException("Alipay speaks to another app");
		}
		return PAID.contains(said.getOrDefault("trade_status", "")) ? Optional.of(notice(said)) : Optional.empty();
	}

	private boolean isSigned(Map<String, String> said) {
		try {
			return said.containsKey("sign")
					&& AlipaySignature.rsaCheckV1(new LinkedHashMap<>(said), this.publicKey, BYTES.name(), RSA2);
		}
		catch (AlipayApiException ex) {
			return false;
		}
	}

	/**
	 * The fields of a form, a character for each byte: the bytes are what is signed. Half
	 * a character of GBK may be a letter of ASCII, which no form needs to escape.
	 */
	private static Map<String, String> fields(byte[] form) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String pair : new String(form, BYTES).split("&")) {
			String[] parts = pair.split("=", 2);
			if (parts.length == 2) {
				fields.put(decode(parts[0]), decode(parts[1]));
			}
		}
		return fields;
	}

	private static String decode(String text) {
		try {
			return new String(URLCodec.decodeUrl(text.getBytes(BYTES)), BYTES);
		}
		catch (DecoderException ex) {
			throw new UntrustedCallException("Not a form", ex);
		}
	}

	private PaymentNotice notice(Map<String, String> said) {
		return new PaymentNotice(said.get("out_trade_no"), said.get("trade_no"),
				Numbers.read(said.getOrDefault("total_amount", "")).movePointRight(2).longValueExact(),
				said.getOrDefault("trans_currency", "CNY"), paidAt(said));
	}

	/**
	 * When it was paid; where that is not said, as of a trade that is closed to refunds,
	 * or cannot be read, when Alipay wrote; and at last, now.
	 */
	private Instant paidAt(Map<String, String> said) {
		return Stream.of("gmt_payment", "notify_time", "gmt_create")
			.map((field) -> GatewayTime.read(said.getOrDefault(field, "")))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(this.clock::instant);
	}

	@Override
	public String thanks() {
		return "success";
	}

	@Override
	public RefundState refund(String key, PaymentNotice payment) {
		AlipayTradeRefundModel model = new AlipayTradeRefundModel();
		model.setTradeNo(payment.transactionId());
		model.setOutRequestNo(key);
		model.setRefundAmount(BigDecimal.valueOf(payment.amountFen(), 2).toPlainString());
		AlipayTradeRefundRequest request = new AlipayTradeRefundRequest();
		request.setBizModel(model);
		try {
			AlipayTradeRefundResponse answer = this.client.execute(request);
			if (!answer.isSuccess()) {
				throw new IllegalStateException("Alipay did not refund %s: %s".formatted(key, answer.getSubCode()));
			}
			return "Y".equals(answer.getFundChange()) ? RefundState.MADE : refunded(key, payment);
		}
		catch (AlipayApiException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Asks for the state of a refund that was requested before. */
	private RefundState refunded(String key, PaymentNotice payment) throws AlipayApiException {
		AlipayTradeFastpayRefundQueryModel model = new AlipayTradeFastpayRefundQueryModel();
		model.setTradeNo(payment.transactionId());
		model.setOutRequestNo(key);
		AlipayTradeFastpayRefundQueryRequest request = new AlipayTradeFastpayRefundQueryRequest();
		request.setBizModel(model);
		return "REFUND_SUCCESS".equals(this.client.execute(request).getRefundStatus()) ? RefundState.MADE
				: RefundState.UNDER_WAY;
	}

	@Override
	public List<BillLine> bill(LocalDate day) {
		AlipayDataDataserviceBillDownloadurlQueryModel model = new AlipayDataDataserviceBillDownloadurlQueryModel();
		model.setBillType("trade");
		model.setBillDate(day.toString());
		AlipayDataDataserviceBillDownloadurlQueryRequest request = new AlipayDataDataserviceBillDownloadurlQueryRequest();
		request.setBizModel(model);
		try {
			var answer = this.client.execute(request);
			if (NO_BILL.contains(Objects.requireNonNullElse(answer.getSubCode(), ""))) {
				throw new BillNotThereException(answer.getSubCode());
			}
			if (!answer.isSuccess()) {
				throw new IllegalStateException(
						"Alipay did not give the bill of %s: %s".formatted(day, answer.getSubCode()));
			}
			return AlipayBill.read(AlipayBill.fetch(answer.getBillDownloadUrl()));
		}
		catch (AlipayApiException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
