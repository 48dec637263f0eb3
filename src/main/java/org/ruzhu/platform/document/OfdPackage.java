package org.ruzhu.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An OFD document (GB/T 33190-2016), in which invoices come: a ZIP archive whose
 * {@code OFD.xml} names the root of its document.
 */
final class OfdPackage {

	private static final String ENTRANCE = "OFD.xml";

	private static final String DOCUMENT_ROOT = "DocRoot";

	private static final int MAX_ENTRIES = 10_000;

	private static final int MAX_ENTRANCE = 64 * 1024;

	/** What may come out of an archive in all; a file of few bytes may claim far more. */
	private static final long MAX_UNPACKED = 200L * 1024 * 1024;

	private OfdPackage() {
	}

	/** Whether it is one by its content: an archive with the entrance of an OFD. */
	static boolean isOne(byte[] bytes) {
		try {
			return unpack(bytes).entrance().isPresent();
		}
		catch (IOException | RuntimeException ex) {
			return false;
		}
	}

	/**
	 * Opens it as a viewer would: the whole archive is read, and the root that the
	 * entrance names is in it.
	 * @throws IOException if it is not whole
	 */
	static void open(byte[] bytes) throws IOException {
		Contents contents = unpack(bytes);
		String root = plain(root(contents.entrance().orElseThrow(() -> new IOException("No entrance"))));
		if (!contents.names().contains(root)) {
			throw new IOException("The root of the document is missing");
		}
	}

	/** What is in an archive. */
	private record Contents(Set<String> names, Optional<byte[]> entrance) {
	}

	private static Contents unpack(byte[] bytes) throws IOException {
		Set<String> names = new HashSet<>();
		byte[] entrance = null;
		long unpacked = 0;
		try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
				String name = plain(entry.getName());
				names.add(name);
				byte[] part = archive.readNBytes(MAX_ENTRANCE);
				entrance = ENTRANCE.equals(name) ? part : entrance;
				for (; part.length > 0; part = archive.readNBytes(MAX_ENTRANCE)) {
					unpacked += part.length;
					if (unpacked > MAX_UNPACKED || names.size() > MAX_ENTRIES) {
						throw new IOException("Too much in it");
					}
				}
			}
		}
		return new Contents(names, Optional.ofNullable(entrance));
	}

	private static String plain(String name) {
		String path = name.replace('\\', '/');
		return path.startsWith("/") ? path.substring(1) : path;
	}

	private static String root(byte[] entrance) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(entrance));
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamReader.START_ELEMENT && DOCUMENT_ROOT.equals(xml.getLocalName())) {
					return xml.getElementText().strip();
				}
			}
			throw new IOException("No root of the document");
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

}
