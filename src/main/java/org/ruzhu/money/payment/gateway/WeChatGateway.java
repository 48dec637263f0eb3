package org.ruzhu.money.payment.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.billdownload.DigestBillEntity;
import com.wechat.pay.java.service.billdownload.model.BillType;
import com.wechat.pay.java.service.billdownload.model.GetTradeBillRequest;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.payments.model.TransactionAmount;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.refund.RefundService;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.Status;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillNotThereException;
import org.ruzhu.money.payment.GatewayCall;
import org.ruzhu.money.payment.PayPage;
import org.ruzhu.money.payment.PaymentGateway;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.RefundState;
import org.ruzhu.money.payment.UnreadableBillException;
import org.ruzhu.money.payment.UntrustedCallException;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * WeChat Pay Native (API v3): the payer scans a QR code. Calls of WeChat Pay are signed
 * with its key and encrypted with a key that we share.
 */
class WeChatGateway implements PaymentGateway {

	private static final int MAX_SUBJECT = 100;

	/** RFC 3339; the seconds are mandatory. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	private static final String SIGNED_AT = "Wechatpay-Timestamp";

	/** How far a signature may be from now, as WeChat Pay asks. */
	private static final long MAX_SECONDS = 5 * 60;

	private static final Set<String> NO_BILL = Set.of("NO_STATEMENT_EXIST", "STATEMENT_CREATING");

	private static final Pattern WRITTEN_AT = Pattern.compile("\"create_time\"\\s*:\\s*\"([^\"]*)\"");

	private final WeChatSettings settings;

	private final String noticeAddress;

	private final NotificationParser parser;

	private final NativePayService payments;

	private final RefundService refunds;

	private final BillDownloadServiceExtension bills;

	private final Clock clock;

	WeChatGateway(WeChatSettings settings, String noticeAddress, WeChatKeys config, HttpClient client, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		this.noticeAddress = noticeAddress;
		this.parser = new NotificationParser(config);
		this.payments = new NativePayService.Builder().httpClient(client).build();
		this.refunds = new RefundService.Builder().httpClient(client).build();
		this.bills = new BillDownloadServiceExtension.Builder().httpClient(client)
			.decryptor(config.createDecryptor())
			.build();
	}

	@Override
	public String id() {
		return "wechat";
	}

	@Override
	public PayPage open(PaymentOrder.Terms order, String subject) {
		Amount amount = new Amount();
		amount.setTotal(Math.toIntExact(order.amountFen()));
		amount.setCurrency("CNY");
		PrepayRequest request = new PrepayRequest();
		request.setAppid(this.settings.appId());
		request.setMchid(this.settings.merchantId());
		request.setDescription(subject.substring(0, Math.min(MAX_SUBJECT, subject.length())));
		request.setOutTradeNo(order.number());
		request.setNotifyUrl(this.noticeAddress);
		request.setTimeExpire(TIME.format(order.expiresAt().atZone(WorkingDays.ZONE)));
		request.setAmount(amount);
		return new PayPage(this.payments.prepay(request).getCodeUrl(), true);
	}

	@Override
	public Optional<PaymentNotice> read(GatewayCall call) {
		refuseRepeated(call.header(SIGNED_AT));
		Transaction transaction = parse(call);
		if (!this.settings.appId().equals(transaction.getAppid())
				|| !this.settings.merchantId().equals(transaction.getMchid())) {
			throw new UntrustedCallException("WeChat Pay speaks to another merchant");
		}
		return (transaction.getTradeState() == Transaction.TradeStateEnum.SUCCESS)
				? Optional.of(notice(transaction, call)) : Optional.empty();
	}

	/**
	 * WeChat Pay signs anew whatever it says again, so what was signed long ago is
	 * somebody's copy.
	 */
	private void refuseRepeated(String signedAt) {
		if (!signedAt.matches("\\d{1,12}")
				|| Math.abs(Long.parseLong(signedAt) - this.clock.instant().getEpochSecond()) > MAX_SECONDS) {
			throw new UntrustedCallException("Not signed by WeChat Pay within five minutes of now");
		}
	}

	private Transaction parse(GatewayCall call) {
		try {
			Transaction transaction = this.parser
				.parse(new RequestParam.Builder().serialNumber(call.header("Wechatpay-Serial"))
					.nonce(call.header("Wechatpay-Nonce"))
					.signature(call.header("Wechatpay-Signature"))
					.timestamp(call.header(SIGNED_AT))
					.body(call.body())
					.build(), Transaction.class);
			return Objects.requireNonNull(transaction);
		}
		catch (ValidationException | IllegalArgumentException ex) {
			throw new UntrustedCallException("The signature is not WeChat Pay's", ex);
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("WeChat Pay has sealed no transaction", ex);
		}
	}

	private static PaymentNotice notice(Transaction transaction, GatewayCall call) {
		TransactionAmount amount = transaction.getAmount();
		if (amount == null || amount.getTotal() == null) {
			throw new IllegalArgumentException("WeChat Pay names no amount");
		}
		return new PaymentNotice(transaction.getOutTradeNo(), transaction.getTransactionId(), amount.getTotal(),
				Objects.requireNonNullElse(amount.getCurrency(), "CNY"), paidAt(transaction, call));
	}

	/**
	 * When it was paid; where that is not said, or cannot be read, when WeChat Pay wrote
	 * the notice, and at last, when it signed the call.
	 */
	private static Instant paidAt(Transaction transaction, GatewayCall call) {
		return Stream.of(Objects.requireNonNullElse(transaction.getSuccessTime(), ""), writtenAt(call.body()))
			.map(GatewayTime::read)
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(() -> Instant.ofEpochSecond(Long.parseLong(call.header(SIGNED_AT))));
	}

	private static String writtenAt(String notice) {
		Matcher written = WRITTEN_AT.matcher(notice);
		return written.find() ? written.group(1) : "";
	}

	@Override
	public String thanks() {
		return "{\"code\":\"SUCCESS\"}";
	}

	@Override
	public RefundState refund(String key, PaymentNotice payment) {
		AmountReq amount = new AmountReq();
		amount.setRefund(payment.amountFen());
		amount.setTotal(payment.amountFen());
		amount.setCurrency("CNY");
		CreateRequest request = new CreateRequest();
		request.setTransactionId(payment.transactionId());
		request.setOutRefundNo(key);
		request.setAmount(amount);
		Status status = this.refunds.create(request).getStatus();
		return switch (status) {
			case SUCCESS -> RefundState.MADE;
			case PROCESSING -> RefundState.UNDER_WAY;
			case CLOSED, ABNORMAL ->
				throw new IllegalStateException("WeChat Pay did not refund %s: %s".formatted(key, status));
		};
	}

	@Override
	public List<BillLine> bill(LocalDate day) {
		GetTradeBillRequest request = new GetTradeBillRequest();
		request.setBillDate(day.toString());
		request.setBillType(BillType.ALL);
		try {
			DigestBillEntity bill = this.bills.getTradeBill(request);
			byte[] file = bill.getInputStream().readAllBytes();
			if (!bill.verifyHash()) {
				throw new UnreadableBillException("hash", null);
			}
			return WeChatBill.read(file);
		}
		catch (ServiceException ex) {
			if (NO_BILL.contains(ex.getErrorCode())) {
				throw new BillNotThereException(ex.getErrorCode());
			}
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
