package org.ruzhu.provider.cases.process;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.BrokenMarketException;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.form.FormComponent;
import org.ruzhu.platform.form.FormParts;

/**
 * Stops the start when a market asks for a document, the last day of one, or a contact
 * that the forms of the application have no field for. It would never be asked for, and
 * nobody could be approved.
 */
@Component
class AskedFieldsCheck {

	private static final String DOCUMENTS = "upload-evidence.form";

	private static final String CONTACTS = "state-facts.form";

	AskedFieldsCheck(Markets markets, ProcessFolder forms, FormParts parts) {
		Map<String, FormComponent> documents = fields(DOCUMENTS, forms, parts);
		Map<String, FormComponent> contacts = fields(CONTACTS, forms, parts);
		markets.all().forEach((market) -> {
			market.documents().forEach((document) -> check(market, document, documents));
			market.contacts()
				.forEach((contact) -> check(market, "contact", contact.id(), CONTACTS, contacts, (field) -> true));
		});
	}

	private static Map<String, FormComponent> fields(String form, ProcessFolder forms, FormParts parts) {
		return forms.forms(form)
			.stream()
			.flatMap((file) -> parts.read(file).fields().stream())
			.collect(Collectors.toMap(FormComponent::key, Function.identity()));
	}

	private static void check(Market market, AskedDocument document, Map<String, FormComponent> fields) {
		check(market, "document", document.id(), DOCUMENTS, fields, (field) -> field.upload().isPresent());
		if (document.lastDayField().filter((lastDay) -> !fields.containsKey(lastDay)).isPresent()) {
			throw broken(market, "the document '%s' ends, but its field in forms/%s has no property 'ends'",
					document.id(), DOCUMENTS);
		}
	}

	private static void check(Market market, String what, String id, String form, Map<String, FormComponent> fields,
			Predicate<FormComponent> fits) {
		if (!fields.containsKey(id) || !fits.test(fields.get(id))) {
			throw broken(market, "asks for the %s '%s', but forms/%s has no such field for it", what, id, form);
		}
	}

	private static BrokenMarketException broken(Market market, String problem, Object... arguments) {
		return new BrokenMarketException("markets/" + market.id() + "/market.yaml", problem.formatted(arguments));
	}

}
