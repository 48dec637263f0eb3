package org.ruzhu.platform.notice.channel;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.dromara.sms4j.api.SmsBlend;
import org.dromara.sms4j.api.entity.SmsResponse;

/**
 * Sends SMS through a supplier. Only the codes of its answer are used in messages and
 * logs, because the rest may contain a phone number.
 */
class SupplierSms implements Sms {

	private final SmsSettings settings;

	private final SmsSuppliers suppliers;

	SupplierSms(SmsSettings settings, SmsSuppliers suppliers) {
		this.settings = settings;
		this.suppliers = suppliers;
		new SmsWire(settings).open();
	}

	@Override
	public boolean send(SmsMessage message) {
		String number = SmsNumber.of(message.mobile())
			.orElseThrow(() -> new UndeliverableException("There is no such mobile number"))
			.written(this.settings.form());
		SmsResponse answer = hand(message, number);
		if (!answer.isSuccess()) {
			throw refused(codes(answer.getData()));
		}
		return true;
	}

	@Override
	public void check(String marketId) {
		this.suppliers.open(marketId);
	}

	private SmsResponse hand(SmsMessage message, String number) {
		SmsBlend supplier = this.suppliers.open(message.marketId());
		try {
			return this.settings.wholeText() ? supplier.sendMessage(number, signed(message))
					: supplier.sendMessage(number, template(message), parameters(message));
		}
		catch (RuntimeException ex) {
			throw new IllegalStateException(
					this.settings.supplier() + " gave no usable answer: " + ex.getClass().getSimpleName());
		}
	}

	private String signed(SmsMessage message) {
		return "【%s】%s".formatted(this.suppliers.signature(message.marketId()), message.text());
	}

	private String template(SmsMessage message) {
		return this.settings.templateId(message.marketId(), message.template(), message.locale().getLanguage())
			.orElseThrow();
	}

	private LinkedHashMap<String, String> parameters(SmsMessage message) {
		Collection<String> order = this.settings.parameters()
			.getOrDefault(message.template(), List.copyOf(message.parameters().keySet()));
		LinkedHashMap<String, String> parameters = new LinkedHashMap<>();
		order.forEach((fact) -> parameters.put(fact, message.parameters().get(fact)));
		return parameters;
	}

	private RuntimeException refused(Set<String> codes) {
		String said = "%s: %s".formatted(this.settings.supplier(), codes.isEmpty() ? "no answer" : codes);
		return codes.stream().anyMatch(this.settings::isRefusal) ? new UndeliverableException(said)
				: new IllegalStateException(said);
	}

	/** All codes in a supplier's answer, at any depth. */
	private static Set<String> codes(Object answer) {
		Set<String> codes = new TreeSet<>();
		if (answer instanceof Map<?, ?> parts) {
			parts.forEach((name, part) -> {
				if (part instanceof String code && "code".equalsIgnoreCase(name.toString())) {
					codes.add(code);
				}
				codes.addAll(codes(part));
			});
		}
		if (answer instanceof Collection<?> parts) {
			parts.stream().map(SupplierSms::codes).forEach(codes::addAll);
		}
		return codes;
	}

}
