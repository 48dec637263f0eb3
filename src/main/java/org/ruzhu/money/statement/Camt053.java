package org.ruzhu.money.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The bank-to-customer statement of ISO 20022, camt.053 of any version: its booked
 * credits. A credit that lists its transactions counts as those.
 */
final class Camt053 {

	/** Twice what the format itself nests. */
	private static final String MAX_DEPTH = "50";

	private Camt053() {
	}

	static boolean looksLike(byte[] file) {
		return new String(file, 0, Math.min(file.length, 200), StandardCharsets.UTF_8).stripLeading()
			.replaceFirst("^\uFEFF", "")
			.startsWith("<");
	}

	/**
	 * Reads the credits of a statement.
	 * @throws UnreadableStatementException if it is no camt.053
	 */
	static List<RawTransfer> read(byte[] file) {
		Element root = parse(file);
		if (all(root, "BkToCstmrStmt").isEmpty()) {
			throw new UnreadableStatementException("no BkToCstmrStmt", null);
		}
		List<RawTransfer> transfers = new ArrayList<>();
		for (Element entry : all(root, "Ntry")) {
			if ("CRDT".equals(text(entry, "CdtDbtInd")) && isBooked(entry)) {
				List<Element> details = all(entry, "TxDtls");
				for (Element one : details.isEmpty() ? List.of(entry) : details) {
					transfers.add(transfer(transfers.size() + 1, entry, one, details.size()));
				}
			}
		}
		return transfers;
	}

	private static boolean isBooked(Element entry) {
		return first(entry, "Sts").map((status) -> status.getTextContent().strip().equals("BOOK")).orElse(true);
	}

	private static RawTransfer transfer(int number, Element entry, Element details, int among) {
		Element amount = amount(entry, details, among);
		String reference = firstText(details, "AcctSvcrRef", "TxId", "EndToEndId");
		return new RawTransfer(number, reference.isEmpty() ? text(entry, "AcctSvcrRef") : reference,
				first(entry, "BookgDt").map((day) -> day.getTextContent().strip()).orElse(""),
				(amount != null) ? amount.getTextContent() : "", (amount != null) ? amount.getAttribute("Ccy") : "",
				first(details, "Dbtr").map((payer) -> text(payer, "Nm")).orElse(""),
				first(details, "DbtrAcct").map((account) -> firstText(account, "IBAN", "Id")).orElse(""),
				text(details, "Ustrd"));
	}

	/** One of several transactions has an amount of its own, or none that is known. */
	private static Element amount(Element entry, Element details, int among) {
		return first(details, "Amt").or(() -> (among > 1) ? Optional.empty() : first(entry, "Amt"))
			.map((amount) -> first(amount, "Amt").orElse(amount))
			.orElse(null);
	}

	private static Element parse(byte[] file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
		}
		catch (SAXException | IOException ex) {
			throw new UnreadableStatementException(ex.getMessage(), ex);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String firstText(Element within, String... names) {
		for (String name : names) {
			String text = text(within, name);
			if (!text.isEmpty() && !"NOTPROVIDED".equals(text)) {
				return text;
			}
		}
		return "";
	}

	private static String text(Element within, String name) {
		return first(within, name).map((element) -> element.getTextContent().strip()).orElse("");
	}

	private static Optional<Element> first(Element within, String name) {
		return all(within, name).stream().findFirst();
	}

	private static List<Element> all(Element within, String name) {
		NodeList found = within.getElementsByTagNameNS("*", name);
		return IntStream.range(0, found.getLength())
			.mapToObj(found::item)
			.filter((node) -> node.getNodeType() == Node.ELEMENT_NODE)
			.map(Element.class::cast)
			.toList();
	}

}
