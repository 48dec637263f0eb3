package org.ruzhu.money.payment.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.wechat.pay.java.core.exception.ServiceException;
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
import org.ruzhu.platform.bounds.Days;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * WeChat Pay Native (API v3): the payer scans a QR code. Calls of WeChat Pay are signed
 * with its key and encrypted with a key that we share.
 */
class WeChatGateway implements PaymentGateway {

	private static final int MAX_SUBJECT = 100;

	/** RFC 3339; the seconds are mandatory. */
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

	private static final Set<String> NO_BILL = Set.of("NO_STATEMENT_EXIST", "STATEMENT_CREATING");

	private final WeChatSettings settings;

	private final String noticeAddress;

	private final NotificationParser parser;

	private final NativePayService payments;

	private final RefundService refunds;

	private final BillDownloadServiceExtension bills;

	WeChatGateway(WeChatSettings settings, String noticeAddress, WeChatKeys config, HttpClient client) {
		this.settings = settings;
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
		Transaction transaction = parse(call);
		if (!this.settings.appId().equals(transaction.getAppid())
				|| !this.settings.merchantId().equals(transaction.getMchid())) {
			throw new UntrustedCallException("WeChat Pay speaks to another merchant");
		}
		return (transaction.getTradeState() == Transaction.TradeStateEnum.SUCCESS)
				? Optional.of(notice(transaction, call)) : Optional.empty();
	}

	private Transaction parse(GatewayCall call) {
		try {
			return this.parser.parse(new RequestParam.Builder().serialNumber(call.header("Wechatpay-Serial"))
				.nonce(call.header("Wechatpay-Nonce"))
				.signature(call.header("Wechatpay-Signature"))
				.timestamp(call.header("Wechatpay-Timestamp"))
				.body(call.body())
				.build(), Transaction.class);
		}
		catch (RuntimeException ex) {
			throw new UntrustedCallException("This is not WeChat Pay: " + ex.getMessage(), ex);
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
	 * When it was paid. Without a payment time, the time when WeChat Pay signed the call
	 * counts.
	 */
	private static Instant paidAt(Transaction transaction, GatewayCall call) {
		String said = Objects.requireNonNullElse(transaction.getSuccessTime(), "");
		return said.isBlank() ? Instant.ofEpochSecond(Long.parseLong(call.header("Wechatpay-Timestamp")))
				: Days.moment(said.strip(), WorkingDays.ZONE);
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
