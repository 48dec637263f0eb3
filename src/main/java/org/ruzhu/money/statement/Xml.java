package org.ruzhu.money.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XML by path, ignoring namespaces. A path names a child at each level. */
final class Xml {

	/** Twice the nesting depth of a statement. */
	private static final String MAX_DEPTH = "50";

	private Xml() {
	}

	/**
	 * Parses a document in the encoding that it declares or that its first bytes show.
	 * External references are forbidden.
	 * @throws UnreadableStatementException if it is not well-formed XML, with the line
	 */
	static Element parse(byte[] file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://apache.org/xml/features/allow-java-encodings", true);
			factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			Optional<String> marked = StatementText.marked(file);
			return marked.isPresent() ? parse(builder, marked.get()) : parse(builder, file);
		}
		catch (SAXParseException ex) {
			throw new UnreadableStatementException(ex, "statement.broken", ex.getLineNumber());
		}
		catch (SAXException | IOException ex) {
			throw new UnreadableStatementException(ex, "statement.unreadable");
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What cannot be decoded becomes the sign U+FFFD. */
	private static Element parse(DocumentBuilder builder, byte[] file) throws SAXException, IOException {
		try {
			return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
		}
		catch (SAXParseException ex) {
			Optional<String> spoilt = StatementText.spoilt(file);
			if (spoilt.isEmpty()) {
				throw ex;
			}
			return parse(builder, spoilt.get());
		}
	}

	private static Element parse(DocumentBuilder builder, String text) throws SAXException, IOException {
		return builder.parse(new InputSource(new StringReader(text.strip()))).getDocumentElement();
	}

	/** The root element if it has this name, or else the first descendant with it. */
	static Optional<Element> named(Element root, String name) {
		if (name.equals(root.getLocalName())) {
			return Optional.of(root);
		}
		NodeList found = root.getElementsByTagNameNS("*", name);
		return (found.getLength() == 0) ? Optional.empty() : Optional.of((Element) found.item(0));
	}

	/** All elements at a path, in the order of the document. */
	static List<Element> all(Element within, String... path) {
		Stream<Element> found = Stream.of(within);
		for (String name : path) {
			found = found.flatMap((element) -> children(element, name));
		}
		return found.toList();
	}

	/** The text at a path; empty if there is none. */
	static String text(Element within, String... path) {
		return all(within, path).stream().findFirst().map(Xml::text).orElse("");
	}

	/** The text of an element itself, without the text of its children. */
	static String text(Element element) {
		NodeList nodes = element.getChildNodes();
		StringBuilder text = new StringBuilder();
		IntStream.range(0, nodes.getLength())
			.mapToObj(nodes::item)
			.filter((node) -> node instanceof Text)
			.forEach((node) -> text.append(node.getNodeValue()));
		return text.toString().strip();
	}

	private static Stream<Element> children(Element within, String name) {
		NodeList nodes = within.getChildNodes();
		return IntStream.range(0, nodes.getLength())
			.mapToObj(nodes::item)
			.filter(Element.class::isInstance)
			.map(Element.class::cast)
			.filter((element) -> name.equals(element.getLocalName()));
	}

}
