package org.ruzhu.demo;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import org.ruzhu.platform.bank.RecordingBank;
import org.ruzhu.platform.notice.Delivery;
import org.ruzhu.platform.notice.Outbox;

/** What the sample providers find in their mail, on their phones and at their bank. */
@Component
@Profile("demo")
class DemoInbox {

	private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

	private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

	private final Outbox outbox;

	private final RecordingBank bank;

	DemoInbox(Outbox outbox, RecordingBank bank) {
		this.outbox = outbox;
		this.bank = bank;
	}

	/** The token of the link that confirms the email address. */
	String token(DemoProvider provider) {
		return sent(provider.email(), TOKEN);
	}

	/** The code that confirms the mobile number. */
	String code(DemoProvider provider) {
		return sent(provider.mobile(), CODE);
	}

	private String sent(String recipient, Pattern secret) {
		return this.outbox.newestDeliveries(20)
			.stream()
			.filter((delivery) -> delivery.recipient().endsWith(recipient))
			.map(Delivery::body)
			.map(secret::matcher)
			.filter(Matcher::find)
			.findFirst()
			.orElseThrow()
			.group(1);
	}

	/** The amount of the micro-transfer, in yuan. */
	String received(DemoProvider provider) {
		return this.bank.latest(20)
			.stream()
			.filter((transfer) -> transfer.payeeName().equals(provider.company()))
			.findFirst()
			.map((transfer) -> BigDecimal.valueOf(transfer.amountFen(), 2).toPlainString())
			.orElseThrow();
	}

}
