package org.ruzhu.money.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.ruzhu.money.payment.BillLine;
import org.ruzhu.money.payment.BillNotThereException;
import org.ruzhu.money.payment.GatewayCall;
import org.ruzhu.money.payment.PayPage;
import org.ruzhu.money.payment.PaymentGateway;
import org.ruzhu.money.payment.PaymentNotice;
import org.ruzhu.money.payment.PaymentOrder;
import org.ruzhu.money.payment.RefundState;
import org.ruzhu.money.payment.UntrustedCallException;
import org.ruzhu.platform.calendar.WorkingDays;

/**
 * A fake gateway for trying things out: pressing pay on its page counts as paying, and no
 * money moves. Its calls are signed and verified like those of real gateways.
 */
@Component
@ConditionalOnProperty("ruzhu.payment.sandbox")
public class SandboxGateway implements PaymentGateway {

	/** The id of the sandbox. */
	public static final String ID = "sandbox";

	/** The header with the signature of the body. */
	public static final String SIGNATURE = "Sandbox-Signature";

	private static final String ALGORITHM = "HmacSHA256";

	private final SandboxRecords records;

	private final ObjectMapper mapper;

	private final Clock clock;

	private final byte[] secret;

	SandboxGateway(SandboxRecords records, ObjectMapper mapper, Clock clock,
			@Value("${ruzhu.payment.sandbox-secret:}") String secret) {
		this.records = records;
		this.mapper = mapper;
		this.clock = clock;
		this.secret = (secret.isEmpty() ? UUID.randomUUID().toString() : secret).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public PayPage open(PaymentOrder.Terms order, String subject) {
		return new PayPage("/sandbox-gateway/" + order.number(), false);
	}

	/** The signed call with which the sandbox reports a payment. */
	public GatewayCall call(PaymentNotice notice) {
		try {
			String body = this.mapper.writeValueAsString(
					Map.of("orderNumber", notice.orderNumber(), "transactionId", notice.transactionId(), "amountFen",
							notice.amountFen(), "currency", notice.currency(), "paidAt", notice.paidAt().toString()));
			return call(body);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The call by which the sandbox says whatever it says. */
	public GatewayCall call(String body) {
		return new GatewayCall(Map.of(SIGNATURE.toLowerCase(Locale.ROOT), sign(body)), body);
	}

	@Override
	public Optional<PaymentNotice> read(GatewayCall call) {
		byte[] given = call.header(SIGNATURE).getBytes(StandardCharsets.UTF_8);
		if (!MessageDigest.isEqual(sign(call.body()).getBytes(StandardCharsets.UTF_8), given)) {
			throw new UntrustedCallException("The signature is not the sandbox's");
		}
		try {
			var said = this.mapper.readTree(call.body());
			return Optional
				.of(new PaymentNotice(said.required("orderNumber").asText(), said.required("transactionId").asText(),
						said.required("amountFen").asLong(), said.required("currency").asText(),
						GatewayTime.read(said.path("paidAt").asText()).orElseGet(this.clock::instant)));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The sandbox tells of no payment", ex);
		}
	}

	private String sign(String body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.secret, ALGORITHM));
			return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException | InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String thanks() {
		return "OK";
	}

	@Override
	public RefundState refund(String key, PaymentNotice payment) {
		this.records.refund(key, payment, this.clock.instant());
		return RefundState.MADE;
	}

	@Override
	public List<BillLine> bill(LocalDate day) {
		Instant end = day.plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
		if (this.clock.instant().isBefore(end)) {
			throw new BillNotThereException(day + " is not over");
		}
		return this.records.bill(day.atStartOfDay(WorkingDays.ZONE).toInstant(), end);
	}

}
